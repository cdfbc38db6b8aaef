import type { World } from '@mekong/testing';
import { expect } from 'vitest';
import type { Scope } from '../src/platform/context/scopes.ts';
import { platformRoutes } from '../src/platform/features/platform-routes.ts';
import type { AnyRoute } from '../src/platform/http/route.ts';
import { ask, type Reply } from './people.ts';

/** Every route of the features that are there, and the platform's own: one that is added tomorrow too. */
export const routesOf = (world: World): AnyRoute[] => [
  ...world.registry.routes.map(({ route }) => route),
  ...platformRoutes(world.registry),
];

export const nameOf = (route: AnyRoute) => `${route.method} ${route.path}`;
const urlOf = (route: AnyRoute) =>
  route.path.replaceAll(/:\w+/g, (name) => (name === ':gateway' ? 'paypal' : 'nothing_here'));
export const send = (world: World, route: AnyRoute, token?: string, headers: Record<string, string> = {}) =>
  ask(world, urlOf(route), {
    method: route.method,
    token,
    headers,
    ...(route.method === 'GET' ? {} : { body: {} }),
  });

/** What the door said: nobody, not you, or come in (whatever the handler then thought of an empty request). */
function doorOf(reply: Reply): 'nobody' | 'not you' | 'come in' {
  if (reply.status === 401) return 'nobody';
  return reply.status === 403 && reply.body.error.details?.scope ? 'not you' : 'come in';
}

export interface Asker {
  readonly name: string;
  readonly token: string;
  readonly headers?: Record<string, string>;
  /** Whether the door must open. */
  holds(route: AnyRoute): boolean;
  /** Acts for a customer: then nothing is refused for want of one either. */
  readonly acting: boolean;
}

/** Ends the session that asks: the walk would be nobody's from there on. Its own tests show who may. */
const ENDING = 'POST /api/v1/auth/logout-all';
export const closedOf = (routes: readonly AnyRoute[]): AnyRoute[] =>
  routes.filter((route) => route.scope !== 'public' && nameOf(route) !== ENDING);

/** Asks at every closed route: the door must say what the declared scope says, before a body is read. */
export async function walk(
  world: World,
  routes: readonly AnyRoute[],
  { name, token, headers, holds, acting }: Asker,
): Promise<void> {
  for (const route of closedOf(routes)) {
    const what = `${name}: ${nameOf(route)}`;
    if (holds(route)) {
      const reply = await send(world, route, token, headers);
      expect(doorOf(reply), what).toBe('come in');
      if (acting) expect(reply.status, what).not.toBe(403);
    } else {
      const reply = await unreadable(world, route, token, headers);
      expect([doorOf(reply), reply.code, reply.body.error.details], what).toEqual([
        'not you',
        'INSUFFICIENT_PERMISSIONS',
        { scope: route.scope },
      ]);
    }
  }
}

/** With a body that nobody could read: whoever is refused is refused for that no more than for the id. */
const unreadable = (world: World, route: AnyRoute, token: string, headers: Record<string, string> = {}) =>
  ask(world, urlOf(route), {
    method: route.method,
    token,
    headers: { ...headers, ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }) },
    ...(route.method === 'GET' ? {} : { body: '{' }),
  });

/** What asks for any credential opens to each. */
export const byScope = (scopes: readonly Scope[]) => (route: AnyRoute) =>
  route.scope === 'credential' || scopes.includes(route.scope as Scope);
