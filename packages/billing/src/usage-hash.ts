import { createHash } from 'node:crypto';

/** Identity and value of a usage event: what a line must not lose, gain or see changed. */
export interface HashedEvent {
  readonly id: string;
  /** Decimal string. */
  readonly value: string;
}

/**
 * SHA-256 in hex over a set of usage events, whatever their order; an event given twice counts once. Throws RangeError
 * for one id with two values.
 */
export function usageSetHash(events: readonly HashedEvent[]): string {
  const values = new Map<string, string>();
  for (const { id, value } of events) {
    if ((values.get(id) ?? value) !== value) throw new RangeError(`usage event ${id} has two values`);
    values.set(id, value);
  }
  // JSON keeps apart what ids with spaces or line breaks would run together.
  const rows = [...values].map((row) => JSON.stringify(row)).sort();
  return createHash('sha256').update(rows.join('\n')).digest('hex');
}
