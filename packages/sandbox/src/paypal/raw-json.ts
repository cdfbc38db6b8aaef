/**
 * Cuts the value of one top-level field out of JSON text, byte for byte. Parsing and writing it again would change
 * `1.0` to `1` and so the checksum that a signature is over. Null when the field is missing.
 */
export function cutField(raw: Buffer, name: string): Buffer | null {
  let at = raw.indexOf('{') + 1;
  while (at > 0 && at < raw.length) {
    const key = raw.indexOf('"', at);
    if (key < 0) return null;
    const keyEnd = endOfString(raw, key);
    const start = skipSpace(raw, raw.indexOf(':', keyEnd) + 1);
    const end = endOfValue(raw, start);
    if (JSON.parse(raw.toString('utf8', key, keyEnd)) === name) return raw.subarray(start, end);
    at = end + 1;
  }
  return null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENERS = [0x7b, 0x5b];
const CLOSERS = [0x7d, 0x5d];
const COMMA = 0x2c;

function skipSpace(raw: Buffer, from: number): number {
  let at = from;
  while (raw[at] !== undefined && raw[at]! <= 0x20) at += 1;
  return at;
}

function endOfString(raw: Buffer, quote: number): number {
  let at = quote + 1;
  while (at < raw.length && raw[at] !== QUOTE) at += raw[at] === BACKSLASH ? 2 : 1;
  return at + 1;
}

function endOfValue(raw: Buffer, start: number): number {
  let depth = 0;
  let at = start;
  while (at < raw.length) {
    const byte = raw[at]!;
    if (depth === 0 && (byte === COMMA || CLOSERS.includes(byte))) break;
    if (OPENERS.includes(byte)) depth += 1;
    if (CLOSERS.includes(byte)) depth -= 1;
    at = byte === QUOTE ? endOfString(raw, at) : at + 1;
  }
  return trimEnd(raw, start, at);
}

function trimEnd(raw: Buffer, start: number, end: number): number {
  let at = end;
  while (at > start && raw[at - 1]! <= 0x20) at -= 1;
  return at;
}
