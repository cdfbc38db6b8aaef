import type { Ctx } from '../context/context.ts';
import { deliverOutbox, relayOutbox } from '../events/relay.ts';
import type { SubscriberTable } from '../events/subscribers.ts';
import { type ClaimedRow, claimDue, recordFailure, release } from './claim.ts';
import type { DueKind, Schedule } from './kind.ts';
import { runSchedules } from './schedules.ts';

export interface DrainDeps {
  /** A context acting as the named work. */
  readonly contextFor: (work: string) => Ctx;
  readonly kinds: readonly DueKind[];
  readonly schedules: readonly Schedule[];
  readonly subscribers: SubscriberTable;
  /** How many rows of one batch run side by side. */
  readonly concurrency: number;
}

export interface Drain {
  /** One pass over everything that is due now; answers how much was done. */
  pass(): Promise<number>;
  /** Passes until nothing is due any more. */
  untilQuiet(): Promise<number>;
  /** Runs passes when woken and once a second. */
  start(): void;
  wake(): void;
  /** Ends after the pass that runs. */
  stop(): Promise<void>;
}

const SWEEP_MS = 1_000;
const MAX_PASSES = 10_000;

/** The one module that does later work: due rows, schedules, outbox. */
export function createDrain(deps: DrainDeps): Drain {
  const kindsOf = async (aside: boolean) => {
    let done = 0;
    for (const kind of deps.kinds) if ((kind.aside ?? false) === aside) done += await runKind(deps, kind);
    return done;
  };
  const main = async () => {
    let done = await runSchedules(deps.contextFor('schedules'), deps.schedules);
    done += await kindsOf(false);
    done += await relayOutbox(deps.contextFor('relay'), deps.subscribers);
    done += await deliverOutbox(deps.contextFor('outbox'), deps.subscribers);
    return done;
  };
  const aside = () => kindsOf(true);
  const pass = async () => (await main()) + (await aside());
  const untilQuiet = async () => {
    let total = 0;
    for (let passes = 0; passes < MAX_PASSES; passes += 1) {
      const done = await pass();
      total += done;
      if (done === 0) return total;
    }
    throw new Error(`Work was still due after ${MAX_PASSES} passes: something reschedules itself for now`);
  };
  return { pass, untilQuiet, ...together([loop(deps, main), loop(deps, aside)]) };
}

async function runKind(deps: DrainDeps, kind: DueKind): Promise<number> {
  const ctx = deps.contextFor(`due:${kind.name}`);
  const rows = [...(await claimDue(ctx, kind))];
  const total = rows.length;
  const lane = async () => {
    for (let row = rows.shift(); row; row = rows.shift()) await runRow(ctx, kind, row);
  };
  await Promise.all(Array.from({ length: deps.concurrency }, lane));
  return total;
}

async function runRow(ctx: Ctx, kind: DueKind, row: ClaimedRow): Promise<void> {
  try {
    await kind.run(ctx, row.id);
    await release(ctx, kind, row);
  } catch (error) {
    await recordFailure(ctx, kind, row, error as Error);
  }
}

type Loop = Pick<Drain, 'start' | 'wake' | 'stop'>;

const together = (loops: readonly Loop[]): Loop => ({
  start() {
    for (const one of loops) one.start();
  },
  wake() {
    for (const one of loops) one.wake();
  },
  stop: async () => void (await Promise.all(loops.map((one) => one.stop()))),
});

/** One loop: a wake-up during a pass makes another follow it; the sweep heals lost wake-ups. */
function loop(deps: DrainDeps, pass: () => Promise<number>): Loop {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = true;
  const turn = async () => {
    do {
      again = false;
      const done = await pass().catch((error: Error) => {
        deps.contextFor('drain').log.error({ err: error }, 'a pass over the due work failed');
        return 0;
      });
      if (done > 0) again = true;
    } while (again && !stopped);
    running = null;
  };
  const wake = () => {
    if (stopped) return;
    again = true;
    running ??= turn();
  };
  return {
    wake,
    start() {
      stopped = false;
      timer = setInterval(wake, SWEEP_MS);
      wake();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
