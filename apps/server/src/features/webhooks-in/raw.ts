import { redact, redactText } from '../../platform/telemetry/redact.ts';

/** Longer bodies are cut: a page that shows one must stay a page. */
const MOST_CHARACTERS = 100_000;
/** Deeper than any gateway nests. */
const DEEPEST = 40;
const signature = /sig(nature)?$/i;

/** The body as a person reads it: JSON laid out, with every credential masked by its name and by its shape. */
export function readableBody(rawBody: Buffer): string {
  const text = rawBody.toString('utf8');
  return cutShort(laidOut(text) ?? redactText(text));
}

function laidOut(text: string): string | null {
  try {
    return JSON.stringify(redact(JSON.parse(text), DEEPEST), null, 2);
  } catch {
    return null;
  }
}

const cutShort = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}\n…` : text;

/** Headers without what proves or opens anything; a signature could be sent again while its window is open. */
export function readableHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const safe = redact(headers) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(safe)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, signature.test(name) ? '[redacted]' : String(value)]),
  );
}
