import type { MovableClock } from '@mekong/kit';
import { committedWorld, type World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { z } from 'zod';
import type { ContextFactory, Ctx, Db } from '../../context/context.ts';
import { writeAuditEntry } from '../../events/audit.ts';
import { type AnyRoute, defineRoute } from '../route.ts';
import { ann, type TestApp, testApp, testPorts } from './app.ts';

export interface Sent {
  key?: string;
  body?: unknown;
  token?: string;
  url?: string;
}

type Behaviour = (ctx: Ctx) => Promise<unknown>;

/** The real door over a real database, with routes that do what a test tells them to. */
export interface OrderWorld {
  clock: MovableClock;
  context: ContextFactory;
  db: Db;
  /** What this test's effects are counted under. */
  action: string;
  app: TestApp['app'];
  behaviour: Behaviour;
}

const orderRoute = (at: OrderWorld, more: Partial<AnyRoute> = {}): AnyRoute =>
  defineRoute({
    method: 'POST',
    path: '/api/v1/orders',
    summary: 'Order',
    scope: 'public',
    status: 201,
    body: z.object({ seats: z.number().optional(), email: z.string().optional() }),
    output: z.object({ id: z.string(), secret: z.string().optional() }),
    handler: async (ctx) => (await at.behaviour(ctx)) as { id: string },
    ...more,
  } as AnyRoute);

/** Twins, crashes and late repeats need real commits: a database of its own. */
export function useOrderWorld(): OrderWorld {
  const at = {} as OrderWorld;
  let world: World;
  let running: TestApp;
  let count = 0;

  beforeAll(async () => {
    world = await committedWorld();
    Object.assign(at, { clock: world.clock, context: world.context, db: world.connections.read });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await sql`delete from idempotency_keys`.execute(at.db);
    at.action = `test.order.${++count}`;
    at.behaviour = (ctx) => orderOnce(at, ctx);
    running = await startDoor(at);
    at.app = running.app;
  });
  afterEach(() => running.app.close());
  return at;
}

function startDoor(at: OrderWorld): Promise<TestApp> {
  const routes = [
    orderRoute(at),
    orderRoute(at, { path: '/api/v1/login', idempotency: 'none' }),
    orderRoute(at, { path: '/api/v1/keys', secretFields: ['secret'] }),
  ];
  return testApp(routes, {
    clock: at.clock,
    context: at.context,
    ports: testPorts({ ann, bob: { ...ann, userId: 'usr_bob' } }),
  });
}

/** The effect: an audit row, written in the actor's transaction and remembered; `then` runs before the commit. */
export async function addOrder(
  at: OrderWorld,
  ctx: Ctx,
  then: () => Promise<void> = async () => {},
): Promise<void> {
  await ctx.tx(async (t) => {
    await writeAuditEntry(t, { action: at.action, object: 'o1' });
    await t.remember('o1');
    await then();
  });
}

async function orderOnce(at: OrderWorld, ctx: Ctx): Promise<unknown> {
  await addOrder(at, ctx);
  return { id: 'o1' };
}

export const send = (
  at: OrderWorld,
  { key = 'k1', body = { seats: 2 }, token = 'ann', url = '/api/v1/orders' }: Sent = {},
) =>
  at.app.inject({
    method: 'POST',
    url,
    payload: body as object,
    headers: { 'idempotency-key': key, ...(token && { authorization: `Bearer ${token}` }) },
  });

export async function orders(at: OrderWorld): Promise<string[]> {
  const rows = await at.db.selectFrom('audit_log').select('object').where('action', '=', at.action).execute();
  return rows.map(({ object }) => object);
}

export const keys = (at: OrderWorld) => at.db.selectFrom('idempotency_keys').selectAll().execute();

/** As a process leaves its key that died between the first commit and the answer. */
export async function forgetAnswers(at: OrderWorld): Promise<void> {
  await sql`update idempotency_keys set state = 'running', status = null, answer = null`.execute(at.db);
}

export const codeOf = (response: { json(): { error?: { code: string } } }) => response.json().error?.code;
