import { uuidv7 } from '@mekong/kit';
import { sql } from 'kysely';
import { actorName } from '../context/actor.ts';
import type { TxCtx } from '../context/context.ts';
import type { EventOf, EventType, NewEvent } from './event.ts';
import './tables.ts';

export type AnyReaction = (t: TxCtx, event: EventOf<EventType>) => Promise<void>;

/** The events of one transaction: written at once, their reactions run breadth first. */
export interface EventQueue {
  emit(t: TxCtx, events: readonly NewEvent[]): Promise<void>;
}

export interface Emitter {
  queue(): EventQueue;
}

/** @param reactionsOf the reactions to a type of event, in order of floor, then name */
export function createEmitter(reactionsOf: (type: EventType) => readonly AnyReaction[]): Emitter {
  return {
    queue() {
      const waiting: NewEvent[] = [];
      let running = false;
      return {
        async emit(t, events) {
          if (events.length === 0) return;
          await writeOutbox(t, events);
          await writeAudit(t, events);
          waiting.push(...events);
          // Events that a reaction emits queue behind: breadth first, so that every feature sees causes before effects.
          if (running) return;
          running = true;
          for (let event = waiting.shift(); event; event = waiting.shift()) {
            for (const react of reactionsOf(event.type as EventType))
              await react(t, event as EventOf<EventType>);
          }
          running = false;
        },
      };
    },
  };
}

const streamOf = (event: NewEvent): string => {
  const { customerId, object } = event as EventOf<EventType>;
  return customerId ?? object;
};

/** Takes the next numbers of each stream: the row lock makes their order the order of commits. */
async function takeSeqs(t: TxCtx, events: readonly NewEvent[]): Promise<Map<string, bigint>> {
  const counts = new Map<string, number>();
  for (const event of events) counts.set(streamOf(event), (counts.get(streamOf(event)) ?? 0) + 1);
  const wanted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = await t.db
    .insertInto('outbox_streams')
    .values(wanted.map(([stream, n]) => ({ stream, last_seq: BigInt(n) })))
    .onConflict((conflict) =>
      conflict.column('stream').doUpdateSet({ last_seq: sql`outbox_streams.last_seq + excluded.last_seq` }),
    )
    .returning(['stream', 'last_seq'])
    .execute();
  return new Map(rows.map((row) => [row.stream, row.last_seq - BigInt(counts.get(row.stream) ?? 0)]));
}

async function writeOutbox(t: TxCtx, events: readonly NewEvent[]): Promise<void> {
  const taken = await takeSeqs(t, events);
  const rows = (events as readonly EventOf<EventType>[]).map((event) => {
    const stream = event.customerId ?? event.object;
    const seq = (taken.get(stream) ?? 0n) + 1n;
    taken.set(stream, seq);
    return {
      id: uuidv7(t.now()),
      stream,
      seq,
      type: event.type,
      customer_id: event.customerId,
      mode: event.mode,
      object: event.object,
      data: event.data as Record<string, unknown>,
      at: t.now(),
      relayed_at: null,
    };
  });
  await t.db.insertInto('outbox').values(rows).execute();
}

async function writeAudit(t: TxCtx, events: readonly NewEvent[]): Promise<void> {
  const rows = (events as readonly EventOf<EventType>[]).map((event) => ({
    id: uuidv7(t.now()),
    at: t.now(),
    actor: actorName(t.actor),
    action: event.type,
    object: event.object,
    customer_id: event.customerId,
    before: event.before ?? null,
    after: event.after ?? null,
    request_id: t.requestId,
    mode: event.mode,
  }));
  await t.db.insertInto('audit_log').values(rows).execute();
}
