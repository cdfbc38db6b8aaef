import { Client, DatabaseError } from 'pg';

export const DATABASE = 'mekong';

interface Connection {
  host: string;
  port: number;
  user: string;
}

const UNKNOWN_DATABASE = '3D000';
// Which of the two a loser of the race gets depends on whether it came before or after the winner's commit.
const ALREADY_THERE = ['42P04', '23505'];

/** Creates our database unless it is there; two starts at once both succeed. */
export async function ensureDatabase(connection: Connection): Promise<void> {
  const missing = await run(connection, DATABASE, 'select 1').then(
    () => false,
    (error: unknown) => codeOf(error) === UNKNOWN_DATABASE || Promise.reject(error),
  );
  if (!missing) return;
  await run(connection, 'postgres', `create database ${DATABASE}`).catch((error: unknown) => {
    if (!ALREADY_THERE.includes(codeOf(error) ?? '')) throw error;
  });
}

async function run(connection: Connection, database: string, statement: string): Promise<void> {
  const client = new Client({ ...connection, database, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.code : undefined;
}
