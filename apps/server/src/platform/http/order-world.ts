import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MovableClock, movableClock } from '@mekong/kit';
import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { z } from 'zod';
import type { Config } from '../config/config.ts';
import type { ContextFactory, Ctx } from '../context/context.ts';
import { contextFactory } from '../context/create.ts';
import { poolConnections } from '../db/connections.ts';
import { type EmbeddedServer, launchEmbedded } from '../db/embedded/launcher.ts';
import { findMigrations, migrate } from '../db/migrate.ts';
import { createPool, ownerClient } from '../db/pool.ts';
import { createEmitter } from '../events/emit.ts';
import { buildLogger } from '../telemetry/build-logger.ts';
import { type AnyRoute, defineRoute } from './route.ts';
import { ann, type TestApp, testApp, testPorts } from './test-app.ts';

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
  pool: pg.Pool;
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

/** Twins, crashes and late repeats need real commits: a server of its own, thrown away afterwards. */
export function useOrderWorld(): OrderWorld {
  const at = {} as OrderWorld;
  let dir: string;
  let server: EmbeddedServer;
  let running: TestApp;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'mekong-keys-'));
    server = await launchEmbedded({ dir, log: () => {}, fsync: false });
    await createTables(server);
    at.pool = createPool({ connection: server.connection, size: 8, onError: () => {} });
  });
  afterAll(async () => {
    await at.pool.end();
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await at.pool.query('delete from orders');
    await at.pool.query('delete from idempotency_keys');
    at.behaviour = orderOnce;
    running = await startDoor(at);
    at.app = running.app;
  });
  afterEach(() => running.app.close());
  return at;
}

async function createTables(server: EmbeddedServer): Promise<void> {
  const owner = await ownerClient(server.connection);
  const all = await findMigrations([join(import.meta.dirname, '..')]);
  await migrate(
    owner,
    all.filter(({ name }) => /_(foundation|idempotency)\.sql$/.test(name)),
  );
  await owner.query('create table orders (id text, note text); grant all on orders to mekong_service');
  await owner.end();
}

function startDoor(at: OrderWorld): Promise<TestApp> {
  at.clock = movableClock(new Date('2026-11-21T09:00:00Z'));
  at.context = contextFactory({
    config: {} as Config,
    clock: at.clock,
    connections: poolConnections(at.pool),
    services: {} as never,
    cache: {} as never,
    log: buildLogger({ service: 'test', level: 'silent', clock: at.clock }),
    emitter: createEmitter(() => []),
    committed: () => {},
  });
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

/** Writes an order in the actor's transaction and remembers it; `then` runs before the commit. */
export async function addOrder(
  ctx: Ctx,
  id: string,
  then: () => Promise<void> = async () => {},
): Promise<void> {
  await ctx.tx(async (t) => {
    await t.persist();
    await sql`insert into orders values (${id}, ${ctx.requestId})`.execute(t.db);
    await t.remember(id);
    await then();
  });
}

async function orderOnce(ctx: Ctx): Promise<unknown> {
  await addOrder(ctx, 'o1');
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

export const orders = async (at: OrderWorld): Promise<string[]> =>
  (await at.pool.query('select id from orders order by id')).rows.map(({ id }) => id);
export const keys = async (at: OrderWorld) => (await at.pool.query('select * from idempotency_keys')).rows;
export const codeOf = (response: { json(): { error?: { code: string } } }) => response.json().error?.code;
