import { KEY_SHAPE } from '../context/key-shape.ts';

const HIDDEN = '[redacted]';
const DEEPEST = 6;

// Whatever is named like a credential; the cost of hiding a harmless `sortKey` is small.
const secretName =
  /authorization|cookie|passw|token|secret|credential|signature|^pan$|card.?number|cvc|key$|^jwt$/i;
const bearer = /\b(bearer|basic)\s+[\w.~+/=-]+/gi;
const jwt = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const urlPassword = /(\b\w+:\/\/[^\s:/@]+:)[^\s@/]+@/g;
const apiKey = new RegExp(`\\b${KEY_SHAPE}`, 'g');
const licenseKey = /\bAGY-[A-Z0-9-]{6,}/gi;

/** A copy that is safe to write to a log: credentials by name and by shape are masked, depth is bounded. */
export function redact(value: unknown, deepest = DEEPEST): unknown {
  return copy(value, DEEPEST - deepest, new WeakSet());
}

/** Masks credentials inside free text (messages, URLs, errors). */
export function redactText(text: string): string {
  return text
    .replace(bearer, `$1 ${HIDDEN}`)
    .replace(jwt, HIDDEN)
    .replace(urlPassword, `$1${HIDDEN}@`)
    .replace(apiKey, HIDDEN)
    .replace(licenseKey, HIDDEN);
}

function copy(value: unknown, depth: number, seen: WeakSet<object>): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (seen.has(value) || depth >= DEEPEST) return '[…]';
  seen.add(value);
  if (value instanceof Error) return errorFacts(value, depth, seen);
  if (Buffer.isBuffer(value)) return `[${value.length} bytes]`;
  if (Array.isArray(value)) return value.map((entry) => copy(entry, depth + 1, seen));
  return fields(value, depth, seen);
}

function fields(value: object, depth: number, seen: WeakSet<object>): Record<string, unknown> {
  const entries = Object.entries(value).map(([name, entry]) => [
    name,
    hides(name, entry) ? HIDDEN : copy(entry, depth + 1, seen),
  ]);
  return Object.fromEntries(entries);
}

/** Only texts and lists hold credentials: a count of tokens may be read. */
function hides(name: string, entry: unknown): boolean {
  return (
    secretName.test(name) && (typeof entry === 'string' || (typeof entry === 'object' && entry !== null))
  );
}

function errorFacts(error: Error, depth: number, seen: WeakSet<object>): Record<string, unknown> {
  const { code, details, severity, routine, cause } = error as Error & Record<string, unknown>;
  const facts = { code, details, severity, routine, cause };
  const known = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
  return {
    type: error.name,
    message: redactText(error.message),
    stack: redactText(error.stack ?? ''),
    ...fields(known, depth, seen),
  };
}
