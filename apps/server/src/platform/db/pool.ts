import pg from 'pg';

export interface PoolOptions {
  /** What `pg` takes: `connectionString`, or `host`/`user`/`database`, with `ssl` where asked. */
  readonly connection: pg.PoolConfig;
  readonly size: number;
  readonly onError: (error: Error) => void;
}

const INT8 = 20;
const DATE = 1082;

/** Types as the program wants them: int8 = bigint (money), date = `YYYY-MM-DD`, timestamptz = Date. */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && oid === INT8) return (text: string) => BigInt(text);
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/** The one pool. Sessions start as the service role; the doors narrow it. */
export function createPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...options.connection,
    max: options.size,
    types: pgTypes,
    options: '-c role=mekong_service -c timezone=UTC',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'mekong',
  });
  // Without a listener, a connection that the server closes while idle would end the process.
  pool.on('error', options.onError);
  // The pool takes its own listener away while a connection is in use; the statement that runs gets the error anyway.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** A session of the owner, for migrations alone. */
export async function ownerClient(connection: pg.PoolConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, types: pgTypes, application_name: 'mekong-migrate' });
  await client.connect();
  return client;
}
