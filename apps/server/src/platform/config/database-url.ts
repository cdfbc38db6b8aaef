import type { PoolConfig } from 'pg';

export type DatabaseConnection = Pick<PoolConfig, 'connectionString' | 'ssl'>;

const TLS_PARAMETERS = ['sslmode', 'ssl', 'sslrootcert', 'sslcert', 'sslkey', 'uselibpqcompat', 'pgbouncer'];

/**
 * How to connect to `DATABASE_URL`. Connections that leave this machine are encrypted unless the address itself says
 * `sslmode=disable`; the certificate is checked when a CA is given or `sslmode=verify-full` is asked for, as libpq does.
 */
export function databaseConnection(url: string, ca: string | undefined): DatabaseConnection {
  const parsed = new URL(url);
  const mode = parsed.searchParams.get('sslmode');
  // Left in, they would override what is decided here.
  for (const name of TLS_PARAMETERS) parsed.searchParams.delete(name);
  return { connectionString: parsed.href, ssl: tls(parsed, mode, ca) };
}

function tls(url: URL, mode: string | null, ca: string | undefined): PoolConfig['ssl'] {
  if (isLocal(url) || mode === 'disable') return false;
  if (ca !== undefined) return { rejectUnauthorized: true, ca };
  return { rejectUnauthorized: mode === 'verify-full' || mode === 'verify-ca' };
}

export type DatabaseWay = 'local' | 'plain' | 'unchecked' | 'checked';

/** How what is sent to the database travels: not at all, for all to read, encrypted to whoever answers, or to the right one. */
export function databaseWay({ connectionString, ssl }: DatabaseConnection): DatabaseWay {
  if (isLocal(new URL(connectionString ?? ''))) return 'local';
  if (!ssl) return 'plain';
  return typeof ssl === 'object' && ssl.rejectUnauthorized ? 'checked' : 'unchecked';
}

/** What is wrong with the address, as the end of a sentence about it; null when nothing is. Never names a password. */
export function databaseUrlProblem(url: string): string | null {
  if (!URL.canParse(url)) return 'must be an address like postgresql://user:password@host:5432/database';
  const parsed = new URL(url);
  if (!/^postgres(ql)?:$/.test(parsed.protocol)) return 'must start with postgresql://';
  const pooled = parsed.port === '6543' && /\.supabase\.(com|co)$/.test(parsed.hostname);
  if (pooled || parsed.searchParams.get('pgbouncer') === 'true') {
    return 'is the transaction pooler (port 6543), which cannot LISTEN: use the direct or the session-mode address (port 5432)';
  }
  return null;
}

function isLocal(url: URL): boolean {
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
  return host === '' || host.startsWith('/') || /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);
}
