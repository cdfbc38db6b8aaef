import type pg from 'pg';
import type { Db } from '../context/context.ts';
import { isInsideTransaction } from '../context/outside.ts';
import { kyselyOver, type Queryable } from './client-dialect.ts';

/** A client in use, with what is needed to write its literals safely. */
export interface Session extends Queryable {
  escapeLiteral(text: string): string;
}

/** Where transactions come from: a pool, or in tests one connection whose transactions are savepoints. */
export interface Connections {
  /** Runs `work` between `begin` (sent with `setup` in one round trip) and commit; a throw rolls back. */
  transaction<T>(setup: (session: Session) => string, work: (session: Session) => Promise<T>): Promise<T>;
  /** Single statements outside a transaction, as the service. */
  readonly read: Db;
  close(): Promise<void>;
}

type Query = Queryable['query'];

const run = (client: pg.ClientBase, text: string) => client.query(text);

/** Session over a pg client; statements inside are typed as Queryable wants them. */
export const sessionOf = (client: pg.ClientBase): Session => ({
  query: client.query.bind(client) as Query,
  escapeLiteral: (text) => client.escapeLiteral(text),
});

/** Told of every statement: its text and how long it took. */
export type Observe = (text: string, milliseconds: number) => void;

function observed(query: Query, observe: Observe): Query {
  return async (text, values) => {
    const began = performance.now();
    try {
      return await query(text, values);
    } finally {
      observe(text, performance.now() - began);
    }
  };
}

/** Connections of a running server. */
export function poolConnections(pool: pg.Pool, observe: Observe = () => {}): Connections {
  return {
    read: kyselyOver({ query: observed(pool.query.bind(pool) as Query, observe) }),
    close: () => pool.end(),
    async transaction(setup, work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        const plain = sessionOf(client);
        const session = { ...plain, query: observed(plain.query, observe) };
        await run(client, `begin; ${setup(session)}`);
        const result = await work(session);
        // PostgreSQL answers ROLLBACK, and no error, when an earlier error was swallowed.
        const ended = await run(client, 'commit');
        if (ended.command !== 'COMMIT') throw new Error('The transaction had failed: nothing was committed');
        return result;
      } catch (error) {
        // A connection that cannot roll back is not given to the next one.
        await run(client, 'rollback').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
  };
}

/** SQL of a rolled-back test: the outer transaction never commits, each inner one is a savepoint. */
export function savepointConnections(client: pg.ClientBase): Connections {
  // SET LOCAL survives RELEASE SAVEPOINT, so role and claims are reset by hand.
  const reset =
    "set local role mekong_service; select set_config('request.jwt.claims', '', true), " +
    "set_config('app.customer_id', '', true), set_config('app.staff', '', true), set_config('app.house_mode', '', true)";
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => {});
    return mine;
  };
  const query = client.query.bind(client) as Query;
  // A read beside somebody's open transaction would be made in that one's role.
  const read: Query = (text, values) =>
    isInsideTransaction() ? query(text, values) : inTurn(() => query(text, values));
  let depth = 0;
  return {
    read: kyselyOver({ query: read }),
    close: async () => {},
    transaction: (setup, work) =>
      inTurn(async () => {
        depth += 1;
        const name = `s${depth}`;
        const session = sessionOf(client);
        await run(client, `savepoint ${name}; ${setup(session)}`);
        try {
          const result = await work(session);
          await run(client, `release savepoint ${name}; ${reset}`);
          return result;
        } catch (error) {
          await run(client, `rollback to savepoint ${name}; release savepoint ${name}; ${reset}`);
          throw error;
        }
      }),
  };
}
