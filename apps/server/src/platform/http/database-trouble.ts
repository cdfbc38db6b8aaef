import { type DomainError, errors } from '@mekong/kit';

const RETRY_SECONDS = 2;

const goneSockets = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTCONN']);
const socketCalls = new Set(['connect', 'read', 'write']);
/** Shutting down, crashed, starting up, too many connections. */
const goneStates = new Set(['57P01', '57P02', '57P03', '53300']);
/** Deadlock, serialization failure, lock not available, statement canceled: the same request may pass next time. */
const busyStates = new Set(['40P01', '40001', '55P03', '57014']);
const goneTexts =
  /^(timeout exceeded when trying to connect|connection terminated|client has encountered a connection error|cannot use a pool after calling end|the database system is)/i;

interface Fault {
  readonly code?: string;
  readonly message?: string;
  readonly syscall?: string;
  readonly severity?: string;
  /** Node tries each address of a host name and gathers what each of them said. */
  readonly errors?: readonly Fault[];
}

/**
 * 503 while PostgreSQL is away or too busy (the pool reconnects by itself), 500 for what else it refuses, null for
 * errors that are not the database's.
 */
export function databaseTrouble(thrown: unknown): DomainError | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  if (isAway(thrown as Fault)) {
    return errors.UNAVAILABLE(undefined, { retryAfterSeconds: RETRY_SECONDS, cause: thrown });
  }
  const { code, severity } = thrown as Fault;
  const fromServer = typeof severity === 'string' && /^[0-9A-Z]{5}$/.test(code ?? '');
  return fromServer ? errors.DATABASE_ERROR(undefined, { cause: thrown }) : null;
}

function isAway({ code = '', message = '', syscall = '', errors: each = [] }: Fault): boolean {
  if (goneStates.has(code) || busyStates.has(code) || /^08[0-9A-Z]{3}$/.test(code)) return true;
  if (socketCalls.has(syscall) && goneSockets.has(code)) return true;
  return goneTexts.test(message) || (each.length > 0 && each.every(isAway));
}
