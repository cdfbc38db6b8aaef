import { EXIT, type ExitCode, Failure } from './failure.ts';
import { optionName } from './options.ts';

interface Reply {
  readonly error?: unknown;
  readonly response: Response;
}

interface Envelope {
  readonly code?: string;
  readonly message?: string;
  readonly details?: unknown;
  readonly requestId?: string;
}

const LOGIN = 'mekong login';

export function unreachable(url: string, error: unknown): Failure {
  const reason = deepest(error);
  return new Failure(
    EXIT.noServer,
    'UNREACHABLE',
    `No server answers at ${url}${reason ? ` (${reason})` : ''}: start one with "mekong start", or name another with --url`,
  );
}

/** `fetch failed` says nothing; its cause does. */
function deepest(error: unknown): string {
  const causes: Error[] = [];
  for (let one = error; one instanceof Error && !causes.includes(one); one = one.cause) causes.push(one);
  const codes = causes.map((one) => (one as { code?: unknown }).code);
  return (
    codes.filter((code): code is string => typeof code === 'string' && code !== 'UNREACHABLE').at(-1) ?? ''
  );
}

/** What a server's refusal means for whoever typed the command; `command` null: its list was asked for. */
export function refusal(url: string, command: string | null, { error, response }: Reply): Failure {
  const envelope = envelopeOf(error);
  if (envelope === null) return notOurs(url, response);
  const { code = 'UNEXPECTED_ERROR', message = '', requestId } = envelope;
  const { status } = response;
  if (status === 401) return new Failure(EXIT.notAllowed, code, unknownKey(url, code));
  if (status === 403) return new Failure(EXIT.notAllowed, code, notAllowed(envelope, command));
  if (status === 404 && code === 'NOT_FOUND') return missing(url, command);
  if (status === 429) return new Failure(EXIT.refused, code, `Too many requests${later(response)}`);
  if (status >= 500) return broken(url, status, { code, message, requestId: requestId ?? '' }, response);
  const fields = fieldProblems(envelope.details);
  const exit: ExitCode = status === 400 ? EXIT.usage : EXIT.refused;
  return new Failure(
    exit,
    code,
    sentence(message, command),
    fields.length > 0 ? fields : detailLines(envelope.details),
  );
}

const sentence = (message: string, command: string | null): string =>
  command === null ? message : `mekong ${command}: ${message}`;

function envelopeOf(error: unknown): Envelope | null {
  if (typeof error !== 'object' || error === null || !('error' in error)) return null;
  const { error: inner } = error;
  return typeof inner === 'object' && inner !== null && 'code' in inner ? (inner as Envelope) : null;
}

const unknownKey = (url: string, code: string): string =>
  code === 'EXPIRED_TOKEN'
    ? `The key for ${url} has expired: make another there and give it to "${LOGIN}"`
    : `${url} does not know this key, or none was given: make one there and give it to "${LOGIN}"`;

function notAllowed({ details }: Envelope, command: string | null): string {
  const { scope, header } = (details ?? {}) as { scope?: string; header?: string };
  if (header) return 'This key may not act for that customer: see whose it is with "mekong status"';
  const what = command ? `"mekong ${command}" needs` : 'This needs';
  return scope ? `${what} the scope ${scope}, which your key does not have` : `Your key may not do this`;
}

/** A server of before there were commands has no list, a younger one has no such command. */
function missing(url: string, command: string | null): Failure {
  if (command === null)
    return new Failure(
      EXIT.noServer,
      'OTHER_VERSION',
      `${url} is older than this command line: update the server`,
    );
  return new Failure(
    EXIT.usage,
    'UNKNOWN_COMMAND',
    `There is no command "${command}" here or at ${url}: "mekong help" lists them`,
  );
}

function notOurs(url: string, { status }: Response): Failure {
  const say = `${url} answered ${status}, but not as a Mekong server does: check the address (--url, MEKONG_URL)`;
  return new Failure(EXIT.noServer, 'UNEXPECTED_ANSWER', say);
}

function broken(
  url: string,
  status: number,
  { code, message, requestId }: { code: string; message: string; requestId: string },
  response: Response,
): Failure {
  const exit = status === 503 ? EXIT.noServer : EXIT.refused;
  const request = requestId ? ` (request ${requestId})` : '';
  return new Failure(exit, code, `${url}: ${message}${later(response)}${request}`);
}

function later(response: Response): string {
  const seconds = response.headers.get('retry-after');
  return seconds ? `; try again in ${seconds} s` : '';
}

/** `body.customerId: too long` → `  --customer-id: too long`. */
function fieldProblems(details: unknown): string[] {
  if (!Array.isArray(details)) return [];
  return details.flatMap((one: { field?: unknown; message?: unknown }) => {
    if (typeof one?.field !== 'string') return [];
    const [, field = one.field, ...rest] = one.field.split('.');
    return [`  ${[`--${optionName(field)}`, ...rest].join('.')}: ${String(one.message)}`];
  });
}

function detailLines(details: unknown): string[] {
  if (typeof details !== 'object' || details === null) return [];
  return Object.entries(details).map(
    ([name, value]) => `  ${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`,
  );
}
