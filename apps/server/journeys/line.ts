import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type pg from 'pg';

/** A way to the database that a test can cut, like a cable. */
export interface Line {
  /** The same database, reached over the line. */
  through(connection: pg.PoolConfig): pg.PoolConfig;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** Where PostgreSQL listens: below a directory its socket lies, else it has a port. */
function addressOf(connection: pg.PoolConfig): { path: string } | { host: string; port: number } {
  const url = connection.connectionString ? new URL(connection.connectionString) : null;
  const host = url?.hostname ?? connection.host ?? '127.0.0.1';
  const port = Number(url?.port || connection.port || 5432);
  return host.startsWith('/') ? { path: join(host, `.s.PGSQL.${port}`) } : { host, port };
}

export async function openLine(connection: pg.PoolConfig): Promise<Line> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(addressOf(connection));
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  let port = 0;
  const mend = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  await mend();
  port = (server.address() as { port: number }).port;
  return {
    mend,
    through(target) {
      if (!target.connectionString) return { ...target, host: '127.0.0.1', port };
      const url = new URL(target.connectionString);
      url.host = `127.0.0.1:${port}`;
      return { ...target, connectionString: url.href };
    },
    cut: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
