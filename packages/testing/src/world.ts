import {
  createPayPalGateway,
  createStripeGateway,
  type GatewayDeps,
  payPalConnections,
  stripeConnections,
} from '@mekong/gateways';
import { type MovableClock, movableClock } from '@mekong/kit';
import { createSandbox, type Sandbox } from '@mekong/sandbox';
import type { Config } from '@mekong/server/platform/config/config';
import { type Actor, systemActor } from '@mekong/server/platform/context/actor';
import type { Ctx } from '@mekong/server/platform/context/context';
import {
  type Connections,
  poolConnections,
  savepointConnections,
} from '@mekong/server/platform/db/connections';
import { createPool } from '@mekong/server/platform/db/pool';
import { discoverFeatures } from '@mekong/server/platform/features/discover';
import { createMailbox, type Mailbox } from '@mekong/server/platform/mail/mailbox';
import { mailboxMounts } from '@mekong/server/platform/mail/mailbox-pages';
import type { MailTransport } from '@mekong/server/platform/mail/transport';
import { buildLogger } from '@mekong/server/platform/telemetry/build-logger';
import { gatewayDeps } from '@mekong/server/start/gateways';
import { pastedConnector } from '@mekong/server/start/pasted-gateways';
import { type Wired, wire } from '@mekong/server/wire';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { inject } from 'vitest';
import { testConfig } from './config.ts';
import { cloneTemplate, databaseOn, dropDatabase, migrateTo, SOURCES } from './database.ts';
import { closedAtTheEnd } from './left-open.ts';
import { borrowSession } from './session.ts';

/** MEKONG_LOG=debug shows what a failing test did. */
const LOG_LEVEL = (process.env.MEKONG_LOG ?? 'silent') as 'debug' | 'silent';

/** Monday, 3 March 2025, noon in Ho Chi Minh City. */
export const START = new Date('2025-03-03T05:00:00.000Z');

export interface World extends Wired {
  readonly clock: MovableClock;
  readonly sandbox: Sandbox;
  readonly connections: Connections;
  /** What was mailed; `settle()` sends what is queued. */
  readonly mailbox: Mailbox;
  /** Where the sandbox answers; its control API is below `/_control`. */
  readonly sandboxUrl: string;
  ctx(actor?: Actor): Ctx;
  /** The API on a real port, the same at each call; webhooks of the sandbox arrive there. */
  api(): Promise<{ app: FastifyInstance; url: string }>;
  /** Outbox, due work, mails and held webhooks, until nothing is due. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly start?: Date;
  readonly concurrency?: number;
  readonly pool?: number;
  /** Real time: how long a call to the gateway is waited for. */
  readonly gatewayTimeoutMs?: number;
  /** What differs from the configuration of the tests: the real limits, another environment. */
  readonly config?: Partial<Config>;
  /** The sources whose features are loaded, and whose migrations run, instead of the program's own. */
  readonly sources?: readonly [platform: string, features: string];
  /** Who takes mails instead of the mailbox; null = nobody. */
  readonly mailTransport?: MailTransport | null;
  /** How the pool reaches the server, where a test wants to cut the line. */
  readonly through?: (connection: pg.PoolConfig) => pg.PoolConfig;
}

/** A world in one transaction that is rolled back at the end: fast, and nobody sees anything of it. */
export async function world(options: WorldOptions = {}): Promise<World> {
  const { client, giveBack } = await borrowSession();
  return build(savepointConnections(client), { ...options, concurrency: 1 }, giveBack);
}

/** A world with a database of its own, real commits and a real pool: races, NOTIFY, crashes. */
export async function committedWorld(options: WorldOptions = {}): Promise<World> {
  const { connection, template } = inject('testDatabase');
  const name = `race_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await cloneTemplate(connection, template, name);
  if (options.sources) await migrateTo(databaseOn(connection, name), options.sources);
  const { through = (line: pg.PoolConfig) => line } = options;
  const pool = createPool({
    connection: through(databaseOn(connection, name)),
    size: options.pool ?? 10,
    onError: () => {},
  });
  const end = async () => {
    await pool.end();
    await dropDatabase(connection, name);
  };
  return build(poolConnections(pool), options, end);
}

/** Both gateways in the sandbox, each call with the patience of a test; pasted test keys go there too. */
function gatewaysOf(sandbox: Sandbox, deps: GatewayDeps, timeoutMs: number) {
  const paypal = { ...sandbox.paypal, baseUrl: sandbox.paypal.baseUrl() };
  const stripe = { ...sandbox.stripe, baseUrl: sandbox.stripe.baseUrl() };
  return {
    gateways: [
      createPayPalGateway(deps, { ...payPalConnections.sandbox(paypal, deps.fetch), timeoutMs }),
      createStripeGateway(deps, { ...stripeConnections.sandbox(stripe), timeoutMs }),
    ],
    connect: pastedConnector(deps, { paypal, stripe }),
  };
}

async function build(
  connections: Connections,
  options: WorldOptions,
  end: () => Promise<void>,
): Promise<World> {
  const clock = movableClock(options.start ?? START);
  let webhookUrl: string | null = null;
  const sandbox = createSandbox({ clock, webhookUrl: (name) => webhookUrl && `${webhookUrl}/${name}` });
  const { url: sandboxUrl, close: closeSandbox } = await sandbox.listen();
  const log = buildLogger({ service: 'test', level: LOG_LEVEL, clock });
  const gateways = gatewaysOf(sandbox, gatewayDeps({ clock, log }), options.gatewayTimeoutMs ?? 1_000);
  const mailbox = createMailbox();
  const wired = wire({
    config: testConfig(options.config),
    clock,
    connections,
    features: await discoverFeatures((options.sources ?? SOURCES)[1] as string),
    ...gateways,
    mailTransport: options.mailTransport === undefined ? mailbox : options.mailTransport,
    log,
    // A pause between tries is time that passes, not time that a test waits.
    sleep: async (milliseconds) => void clock.advance(milliseconds),
    random: () => 0.5,
    readiness: async () => ({ ready: true, checks: {} }),
    committed: () => {},
    mounts: mailboxMounts(mailbox),
    concurrency: options.concurrency ?? 4,
  });
  await wired.seed();
  let opened: Promise<{ app: FastifyInstance; url: string }> | null = null;
  const open = async () => {
    const app = await wired.buildApi();
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    webhookUrl = `${url}/api/v1/webhooks`;
    return { app, url };
  };
  const settle = async () => {
    do await wired.drain.untilQuiet();
    while ((await sandbox.deliverDue()) > 0);
  };
  return {
    ...wired,
    clock,
    sandbox,
    sandboxUrl,
    connections,
    mailbox,
    ctx: (actor = systemActor('test')) => wired.context({ actor, requestId: 'req_test' }),
    api() {
      opened ??= open();
      return opened;
    },
    settle,
    close: closedAtTheEnd(async () => {
      await (await opened)?.app.close();
      await closeSandbox();
      await sandbox.close();
      await end();
    }),
  };
}
