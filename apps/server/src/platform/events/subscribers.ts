import type { TxCtx } from '../context/context.ts';
import type { EventType, StoredEvent } from './event.ts';

export type AnySubscriber = (t: TxCtx, event: StoredEvent<EventType>) => Promise<void>;

/** Who wants which events after commit; a subscriber is named `feature:event`. */
export interface SubscriberTable {
  namesFor(type: string): readonly string[];
  find(name: string): AnySubscriber | undefined;
}

/** @param entries `[feature, event type, subscriber]` */
export function subscriberTable(
  entries: readonly (readonly [string, string, AnySubscriber])[],
): SubscriberTable {
  const byName = new Map<string, AnySubscriber>();
  const byType = new Map<string, string[]>();
  for (const [feature, type, subscriber] of entries) {
    const name = `${feature}:${type}`;
    byName.set(name, subscriber);
    byType.set(type, [...(byType.get(type) ?? []), name]);
  }
  return { namesFor: (type) => byType.get(type) ?? [], find: (name) => byName.get(name) };
}
