/** One HTTP answer, whatever its status. */
export interface HttpAnswer {
  kind: 'answer';
  status: number;
  headers: Headers;
  text: string;
}

/**
 * No answer. `TIMEOUT` and `CONNECTION_LOST`: the request may have been carried out. `UNREACHABLE`: no connection was
 * made, so it was not.
 */
export interface NoAnswer {
  kind: 'none';
  code: 'TIMEOUT' | 'CONNECTION_LOST' | 'UNREACHABLE';
  message: string;
}

const neverConnected: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Sends one request and reads the whole answer within `timeoutMs`. Rethrows what is no failure of the network. */
export async function exchange(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
  timeoutMs: number,
): Promise<HttpAnswer | NoAnswer> {
  try {
    // A redirect is never the gateway's: following one would take the buyer's data to another host.
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      kind: 'answer',
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    };
  } catch (error) {
    return noAnswer(error, timeoutMs);
  }
}

function noAnswer(error: unknown, timeoutMs: number): NoAnswer {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return { kind: 'none', code: 'TIMEOUT', message: `no answer within ${timeoutMs} ms` };
  }
  const code = networkCode(error);
  // fetch reports the network as a TypeError with a cause; anything else is a mistake of ours and must be seen.
  if (code === null) throw error;
  return { kind: 'none', code: neverConnected.has(code) ? 'UNREACHABLE' : 'CONNECTION_LOST', message: code };
}

function networkCode(error: unknown): string | null {
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return null;
  const { code } = error.cause as NodeJS.ErrnoException;
  if (code === undefined) return error.cause.message;
  return code.startsWith('ERR_INVALID') ? null : code;
}

/** Seconds to wait from `Retry-After` (seconds or a date), or null. */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const seconds = Math.ceil((Date.parse(header) - now.getTime()) / 1000);
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}
