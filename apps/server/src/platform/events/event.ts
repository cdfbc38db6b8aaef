import type { Mode } from '../context/context.ts';

/** Every event's payload by its type, by declaration merging: the feature that emits an event declares it. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface EventMap {}

export type EventType = keyof EventMap & string;

/** Something that has become true in the open transaction. */
export type NewEvent = { [T in EventType]: EventOf<T> }[EventType];

export interface EventOf<T extends EventType> {
  readonly type: T;
  /** Whose stream it belongs to; null = the object's own. */
  readonly customerId: string | null;
  readonly mode: Mode;
  /** Id of what it happened to. */
  readonly object: string;
  readonly data: EventMap[T];
  /** For the audit log: the object before and after, without secrets. */
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
}

/** An event as subscribers get it, after commit, at least once. */
export type StoredEvent<T extends EventType = EventType> = EventOf<T> & {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly at: Date;
};
