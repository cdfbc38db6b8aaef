import { pgTypes } from '@mekong/server/platform/db/pool';
import pg from 'pg';
import { inject } from 'vitest';
import { cloneTemplate, databaseOn } from './database.ts';

/** A session of this worker's database, inside a transaction. */
export interface Lent {
  readonly client: pg.ClientBase;
  /** Rolls back; whoever still asks it something is refused. */
  giveBack(): Promise<void>;
}

const idle: pg.Client[] = [];

/** A session that served before, where there is one: a fresh one reads the whole catalogue anew. */
export async function borrowSession(): Promise<Lent> {
  const session = idle.pop() ?? (await connect());
  await session.query('begin');
  return lend(session);
}

function lend(session: pg.Client): Lent {
  let isOver = false;
  const query = (...asked: unknown[]) => {
    // Else it would speak within the transaction of a later test.
    if (isOver) throw new Error('The world of this session is closed');
    return (session.query as (...asked: unknown[]) => unknown)(...asked);
  };
  return {
    client: Object.create(session, { query: { value: query } }),
    async giveBack() {
      isOver = true;
      await session.query('rollback; reset role; reset all');
      idle.push(session);
    },
  };
}

async function connect(): Promise<pg.Client> {
  const { connection } = inject('testDatabase');
  const session = new pg.Client({
    ...databaseOn(connection, await workerDatabase()),
    options: '-c role=mekong_service -c timezone=UTC',
    types: pgTypes,
  });
  // The server may end before the worker that has nothing more to ask it.
  session.on('error', () => forget(session));
  await session.connect();
  return session;
}

function forget(session: pg.Client): void {
  const at = idle.indexOf(session);
  if (at >= 0) idle.splice(at, 1);
}

const databases = new Map<string, Promise<string>>();

/** One clone per vitest worker, made at first use. */
function workerDatabase(): Promise<string> {
  const { connection, template } = inject('testDatabase');
  const name = `worker_${process.env.VITEST_POOL_ID ?? '0'}_${process.pid}`;
  let made = databases.get(name);
  if (!made) {
    made = cloneTemplate(connection, template, name).then(() => name);
    databases.set(name, made);
  }
  return made;
}
