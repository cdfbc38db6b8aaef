import { testConfig, type World } from '@mekong/testing';
import { memoryCache } from '../../cache/memory.ts';
import { type Actor, systemActor } from '../../context/actor.ts';
import type { Ctx } from '../../context/context.ts';
import { contextFactory } from '../../context/create.ts';
import type { Services } from '../../context/services.ts';
import { buildLogger } from '../../telemetry/build-logger.ts';
import { type AnyReaction, createEmitter } from '../emit.ts';
import type { EventOf, EventType, NewEvent } from '../event.ts';

declare module '../event.ts' {
  interface EventMap {
    'thing.made': { n: number };
    'thing.moved': { n: number };
  }
}

export type Thing = 'thing.made' | 'thing.moved';

/** Something that happened to a thing of a customer; without one it has a stream of its own. */
export const event = (type: Thing, n: number, customerId: string | null = 'cus_a'): NewEvent => ({
  type,
  customerId,
  mode: 'test',
  object: `thing_${n}`,
  data: { n },
});

/** The number of a thing that something happened to. */
export const numberOf = (happened: EventOf<EventType>): number => (happened as EventOf<Thing>).data.n;

/** A context on the world's database and clock, with reactions of the test's own. */
export function benchContext(
  world: World,
  reactions: Partial<Record<Thing, readonly AnyReaction[]>> = {},
  actor: Actor = systemActor('test'),
): Ctx & { readonly commits: () => number } {
  let commits = 0;
  const context = contextFactory({
    config: testConfig(),
    clock: world.clock,
    connections: world.connections,
    services: {} as Services,
    cache: memoryCache({ clock: world.clock }),
    log: buildLogger({ service: 'test', level: 'silent', clock: world.clock }),
    emitter: createEmitter((type) => reactions[type as Thing] ?? []),
    committed: () => {
      commits += 1;
    },
  });
  return Object.assign(context({ actor, requestId: 'req_bench' }), { commits: () => commits });
}
