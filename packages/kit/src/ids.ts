/** One table for the house: the same string stands in database, API and logs. A prefix in use is never changed. */
export const idPrefixes = {
  customer: 'cus',
  user: 'usr',
  member: 'mem',
  invitation: 'ivt',
  product: 'prod',
  plan: 'plan',
  planVersion: 'plv',
  price: 'pri',
  subscription: 'sub',
  subscriptionItem: 'si',
  subscriptionChange: 'sch',
  invoice: 'inv',
  invoiceLine: 'il',
  creditNote: 'cn',
  payment: 'pay',
  paymentMethod: 'pm',
  mail: 'eml',
  file: 'file',
  gatewayConnection: 'gwc',
  attempt: 'att',
  refund: 're',
  dispute: 'dp',
  checkout: 'chk',
  license: 'lic',
  activation: 'act',
  entitlement: 'ent',
  apiKey: 'key',
  session: 'ses',
  webhookEndpoint: 'whe',
  setting: 'set',
  request: 'req',
  posting: 'pst',
} as const;

export type IdKind = keyof typeof idPrefixes;

export interface ParsedId {
  kind: IdKind;
  /** When it was made, to the millisecond. */
  at: Date;
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const timeLength = 10;
const randomLength = 16;
const bodyPattern = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const kindByPrefix: ReadonlyMap<string, IdKind> = new Map(
  (Object.keys(idPrefixes) as IdKind[]).map((kind) => [idPrefixes[kind], kind]),
);

/** `sub_` + 48 bits of time + 80 random bits in Crockford base 32, lower case: sorting by id sorts by time. */
export function newId(kind: IdKind, at: Date): string {
  const time = milliseconds(at);
  return `${idPrefixes[kind]}_${encodeTime(time)}${randomText(time)}`;
}

/** Null for anything that `newId` could not have made. */
export function parseId(id: string): ParsedId | null {
  const [prefix = '', body = '', ...rest] = id.split('_');
  const kind = kindByPrefix.get(prefix);
  if (!kind || rest.length > 0 || !bodyPattern.test(body)) return null;
  return { kind, at: new Date(decodeTime(body.slice(0, timeLength))) };
}

/** Whether `id` is well formed and of this kind. */
export function isId(kind: IdKind, id: string): boolean {
  return parseId(id)?.kind === kind;
}

/** Throws RangeError for what is no id. */
export function idTime(id: string): Date {
  const parsed = parseId(id);
  if (!parsed) throw new RangeError('not an id');
  return parsed.at;
}

const uuidTail = tail(10, 256);

/** RFC 9562 version 7, for rows that are no public object (events, inbox): ordered by time, then by when it was asked for. */
export function uuidv7(at: Date): string {
  const time = milliseconds(at);
  const high = Math.floor(time / 2 ** 16);
  const low = time % 2 ** 16;
  const random = uuidTail(time);
  const text = hex(high >>> 24) + hex(high >>> 16) + hex(high >>> 8) + hex(high);
  const version = hex((random[0]! & 0x0f) | 0x70) + hex(random[1]!);
  const variant = hex((random[2]! & 0x3f) | 0x80) + hex(random[3]!);
  return `${text}-${hex(low >>> 8)}${hex(low)}-${version}-${variant}-${hexOf(random.subarray(4))}`;
}

function milliseconds(at: Date): number {
  const time = at.getTime();
  if (!(time >= 0 && time < 2 ** 48)) throw new RangeError('ids are made between 1970 and 10889');
  return time;
}

function encodeTime(time: number): string {
  let text = '';
  for (let rest = time; text.length < timeLength; rest = Math.floor(rest / 32))
    text = alphabet[rest % 32] + text;
  return text;
}

function decodeTime(text: string): number {
  return [...text].reduce((time, char) => time * 32 + alphabet.indexOf(char), 0);
}

const idTail = tail(randomLength, 32);

function randomText(time: number): string {
  let text = '';
  for (const digit of idTail(time)) text += alphabet[digit];
  return text;
}

/**
 * The random end of an id, `length` digits of `base`. Within one millisecond it counts up, so that rows made one after
 * the other also sort so. A byte holds 256 = 8 × 32 values, so the remainder is even.
 */
function tail(length: number, base: 32 | 256): (time: number) => Uint8Array {
  const digits = new Uint8Array(length);
  let last = -1;
  return (time) => {
    if (time !== last) for (const [index, byte] of randomBytes(length).entries()) digits[index] = byte % base;
    else countUp(digits, base);
    last = time;
    return digits;
  };
}

function countUp(digits: Uint8Array, base: number): void {
  for (let index = digits.length - 1; index >= 0; index--) {
    const next = (digits[index]! + 1) % base;
    digits[index] = next;
    if (next !== 0) return;
  }
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The lowest byte of `value`. */
function hex(value: number): string {
  return hexOfByte[value & 0xff]!;
}

function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hex(byte);
  return text;
}

// Asking for randomness costs more than making an id, and usage events need a hundred thousand ids a second: ask for
// many bytes at once. Each is handed out once.
const pool = new Uint8Array(4096);
let used = pool.length;

/** A view that is good until the next call. */
function randomBytes(length: number): Uint8Array {
  if (used + length > pool.length) {
    globalThis.crypto.getRandomValues(pool);
    used = 0;
  }
  used += length;
  return pool.subarray(used - length, used);
}
