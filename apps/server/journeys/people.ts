import { randomUUID } from 'node:crypto';
import type { World } from '@mekong/testing';
import { createCustomerKey, createHouseKey } from '../src/features/api-keys/create.ts';
import { insertMember } from '../src/features/members/repository.ts';
import { registerUser } from '../src/features/users/register.ts';
import { insertUser } from '../src/features/users/repository.ts';
import { openSession } from '../src/features/users/session.ts';
import type { User } from '../src/features/users/user.ts';
import { type UserActor, userOf } from '../src/platform/context/actor.ts';
import type { Mode } from '../src/platform/context/context.ts';
import { type MemberRole, type Scope, type StaffRole, scopesOf } from '../src/platform/context/scopes.ts';

/** Somebody with a login, as the guard would know them. */
export interface Person {
  readonly user: User;
  readonly actor: UserActor;
  readonly token: string;
  readonly refreshToken: string;
}

interface Place {
  readonly customerId: string | null;
  readonly memberRole: MemberRole | null;
  readonly staffRole: StaffRole | null;
}

async function signedIn(world: World, user: User, place: Place): Promise<Person> {
  const { accessToken: token, refreshToken } = await openSession(world.ctx(), user);
  const actor: UserActor = {
    kind: 'user',
    userId: user.id,
    authId: user.authId,
    email: user.email,
    scopes: scopesOf(place.memberRole, place.staffRole),
    ...place,
  };
  return { user, actor, token, refreshToken };
}

async function login(world: World, staffRole: StaffRole | null): Promise<User> {
  const id = randomUUID();
  return world.ctx().system(async (t) => {
    const user = await insertUser(t.db, {
      id: t.newId('user'),
      authId: id,
      email: `${id}@example.com`,
      name: null,
      staffRole,
      tokenVersion: 0,
      passwordHash: null,
      createdAt: t.now(),
    });
    if (!user) throw new Error('the e-mail is taken');
    return user;
  });
}

/** Signs up: a login, its account, its owner. */
export async function owner(world: World, email: string, company?: string): Promise<Person> {
  const user = await registerUser(world.ctx(), { email, password: 'correct horse battery', company });
  const [membership] = await world.registry.ports.memberships(world.ctx(), user.id);
  const place = { customerId: membership?.customerId ?? null, memberRole: 'owner' as const, staffRole: null };
  return signedIn(world, user, place);
}

/** Another login of an account. */
export async function member(world: World, customerId: string, role: MemberRole): Promise<Person> {
  const user = await login(world, null);
  await world
    .ctx()
    .system((t) =>
      insertMember(t.db, { id: t.newId('member'), customerId, userId: user.id, role, at: t.now() }),
    );
  return signedIn(world, user, { customerId, memberRole: role, staffRole: null });
}

/** One of the seller's people. */
export async function staff(world: World, role: StaffRole): Promise<Person> {
  const user = await login(world, role);
  return signedIn(world, user, { customerId: null, memberRole: null, staffRole: role });
}

export interface HeldKey {
  readonly id: string;
  /** The key itself. */
  readonly token: string;
}

/** An API key of the person's account. */
export async function customerKey(
  world: World,
  person: Person,
  scopes: readonly Scope[],
  expiresAt: Date | null = null,
): Promise<HeldKey> {
  const { key, text } = await createCustomerKey(world.ctx(person.actor), {
    name: 'a program',
    scopes,
    expiresAt,
  });
  return { id: key.id, token: text ?? '' };
}

/** An API key of the house. */
export async function houseKey(world: World, mode: Mode, scopes: readonly Scope[]): Promise<HeldKey> {
  const { key, text } = await createHouseKey(world.ctx(), { name: 'a backend', mode, scopes });
  return { id: key.id, token: text ?? '' };
}

export const accountOf = (person: Person): string => userOf(person.actor).customerId ?? '';

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
type Json = any;

export interface Reply {
  readonly status: number;
  readonly code: string | undefined;
  readonly data: Json;
  readonly body: Json;
  readonly text: string;
  readonly headers: Record<string, unknown>;
  readonly cookies: readonly { name: string; value: string }[];
}

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly headers?: Record<string, string>;
}

/** Asks the API without a socket. */
export async function ask(world: World, url: string, asking: Asking = {}): Promise<Reply> {
  const { app } = await world.api();
  const { body, token, headers = {} } = asking;
  const response = await app.inject({
    method: asking.method ?? (body === undefined ? 'GET' : 'POST'),
    url,
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
    ...(body === undefined ? {} : { payload: body as object }),
  });
  const parsed = String(response.headers['content-type']).includes('json') ? response.json() : null;
  return {
    status: response.statusCode,
    code: parsed?.error?.code,
    data: parsed?.data,
    body: parsed,
    text: response.body,
    headers: response.headers,
    cookies: response.cookies as { name: string; value: string }[],
  };
}

/** Buys a plan and pays for it; answers the finished checkout. */
export async function purchase(world: World, token: string, plan = 'team', interval = 'year'): Promise<Json> {
  const begun = await ask(world, '/api/v1/checkout', { token, body: { plan, interval } });
  if (begun.status !== 201) throw new Error(begun.text);
  const orderId = new URL(begun.data.approvalUrl).searchParams.get('token');
  await fetch(`${world.sandboxUrl}/_control/approve`, { method: 'POST', body: JSON.stringify({ orderId }) });
  const checkoutId: string = begun.data.id;
  const captured = await ask(world, '/api/v1/payments/capture', { token, body: { checkoutId } });
  await world.settle();
  return captured.data.checkout;
}
