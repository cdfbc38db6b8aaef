/** A 2xx answer that is not what the gateway documents; its write may have happened. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

type Step = string | number;

/** What lies at `path`, or undefined where any step is missing. */
export function at(source: unknown, ...path: Step[]): unknown {
  let value = source;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<Step, unknown>)[step];
  }
  return value;
}

/** The text at `path`, or null where there is none. */
export function findText(source: unknown, ...path: Step[]): string | null {
  const value = at(source, ...path);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The text at `path`; throws UnreadableAnswer. */
export function getText(source: unknown, ...path: Step[]): string {
  const value = findText(source, ...path);
  if (value === null) throw new UnreadableAnswer(`no text at ${path.join('.')}`);
  return value;
}

/** The list at `path`; empty where there is none. */
export function listAt(source: unknown, ...path: Step[]): unknown[] {
  const value = at(source, ...path);
  return Array.isArray(value) ? value : [];
}

/** The instant at `path`, or null. */
export function findDate(source: unknown, ...path: Step[]): Date | null {
  const date = new Date(findText(source, ...path) ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
