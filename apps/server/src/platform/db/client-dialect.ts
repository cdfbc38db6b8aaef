import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Tables } from './tables.ts';

/** All that is asked of a connection: a pool, or one client inside a transaction. */
export interface Queryable {
  query(
    text: string,
    values: unknown[],
  ): Promise<{ rows: unknown[]; rowCount: number | null; command: string }>;
}

class QueryableConnection implements DatabaseConnection {
  readonly #target: Queryable;

  constructor(target: Queryable) {
    this.#target = target;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#target.query(query.sql, query.parameters as unknown[]);
    const rows = result.rows as R[];
    if (result.command === 'SELECT' || result.rowCount === null) return { rows };
    return { rows, numAffectedRows: BigInt(result.rowCount) };
  }

  // biome-ignore lint/correctness/useYield: streaming is refused, not implemented
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('Streaming needs a cursor on a connection of its own');
  }
}

const refuse = async () => {
  throw new Error('Open transactions through ctx.tx or ctx.system');
};

/** A Kysely over something that already is a connection: transactions belong to the doors, never to Kysely. */
export function kyselyOver(target: Queryable): Kysely<Tables> {
  const connection = new QueryableConnection(target);
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}
