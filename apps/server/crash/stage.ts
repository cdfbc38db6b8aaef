import { systemClock } from '@mekong/kit';
import { createSandbox, type Sandbox } from '@mekong/sandbox';
import { cloneTemplate, databaseOn, dropDatabase } from '@mekong/testing';
import pg from 'pg';
import { inject } from 'vitest';
import type { DueKind } from '../src/platform/due/kind.ts';
import { discoverFeatures } from '../src/platform/features/discover.ts';
import { mailDue } from '../src/platform/mail/send.ts';
import { claimPort } from '../src/platform/web/free-port.ts';
import { leftToDo, timePasses, wake } from './database.ts';
import { type Program, startProgram } from './program.ts';

/** Where a server lives and dies: its database, its gateway, its port. */
export interface Stage {
  readonly name: string;
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly database: pg.Client;
  /** Starts the server; `at` is the step it dies at, `steps` the file that notes every step. */
  start(crash?: { at?: string; steps?: string }): Promise<Program>;
  /** Ten minutes later. */
  timePasses(): Promise<void>;
  /** Resolves when the server has nothing left to do, or is dead. @throws with what is left */
  quiet(server: Program): Promise<void>;
  close(): Promise<void>;
}

const FEATURES = new URL('../src/features', import.meta.url).pathname.replaceAll('%20', ' ');
const LOOK_MS = 30;
/** Looks in which nothing changes before more time passes, and how often that may be. */
const PATIENCE = 20;
const ROUNDS = 10;

/** The kinds of later work that the program has today. */
async function dueKinds(): Promise<DueKind[]> {
  return [...(await discoverFeatures(FEATURES)).flatMap((feature) => feature.due ?? []), mailDue];
}

/** @param options.template the database it starts with; `home` keeps the secrets, so that logins outlive a server */
export async function openStage(options: { template: string; home: string }): Promise<Stage> {
  const { connection } = inject('testDatabase');
  const name = `crash_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await cloneTemplate(connection, options.template, name);
  const database = new pg.Client(databaseOn(connection, name));
  await database.connect();
  const port = await claimPort(0);
  const url = `http://127.0.0.1:${port}`;
  const webhookUrl = (gateway: string) => `${url}/api/v1/webhooks/${gateway}`;
  const sandbox = createSandbox({ clock: systemClock, webhookUrl });
  const gateway = await sandbox.listen();
  const settings = {
    DATABASE_URL: urlOf(databaseOn(connection, name)),
    SANDBOX_URL: gateway.url,
    MEKONG_HOME: options.home,
    PORT: String(port),
    PUBLIC_URL: url,
  };
  const stage: Stage = {
    name,
    url,
    sandbox,
    database,
    start: ({ at = '', steps = '' } = {}) =>
      startProgram({ ...settings, CRASH_AT: at, CRASH_STEPS_FILE: steps }),
    timePasses: () => timePasses(database),
    quiet: (server) => untilQuiet(stage, server),
    async close() {
      await sandbox.close();
      await database.end();
    },
  };
  return stage;
}

export async function dropStage({ name }: Stage): Promise<void> {
  await dropDatabase(inject('testDatabase').connection, name);
}

function urlOf(connection: pg.PoolConfig): string {
  if (connection.connectionString) return connection.connectionString;
  const { host, port, user, database } = connection;
  return `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? '')}`;
}

/** Work that a dead server has leased is due again once its leases have run out: then more time passes. */
async function untilQuiet(stage: Stage, server: Program): Promise<void> {
  const kinds = await dueKinds();
  let left = '';
  for (let round = 1; round <= ROUNDS; round += 1) {
    left = await whatStays(stage, server, kinds);
    if (left === '') return;
    await stage.timePasses();
  }
  throw new Error(`Still to do after ${ROUNDS} rounds: ${left}`);
}

/** What is left once nothing changes any more; a dead server has nothing left to do. */
async function whatStays(stage: Stage, server: Program, kinds: readonly DueKind[]): Promise<string> {
  await wake(stage.database);
  let before = '';
  for (let same = 0; same < PATIENCE; same += 1) {
    const left = (await leftToDo(stage.database, kinds)).join(', ');
    if (left === '' || !server.isAlive()) return '';
    if (left !== before) same = 0;
    before = left;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return before;
}
