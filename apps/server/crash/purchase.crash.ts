import { afterAll, describe, expect, onTestFailed, test } from 'vitest';
import { expectOnceOrNotAtAll, expectSettledOnce } from './books.ts';
import type { Program } from './program.ts';
import { prepare } from './rehearsal.ts';
import { sendEvents, shop, type Way } from './shopper.ts';
import { dropStage, type Stage } from './stage.ts';

/** Who finds the remains of the crash: the server's own later work, or the one outside who comes again at once. */
type First = 'work' | 'caller';
interface Kill {
  readonly at: string;
  readonly first: First;
}

/** Where money and books can part, worst first: MEKONG_KILLS of them are made, `all` = every step, both ways round. */
const WORST: Record<Way, readonly Kill[]> = {
  return: [
    { at: 'capture.answered', first: 'caller' },
    { at: 'settle.decided', first: 'work' },
    { at: 'capture.intended', first: 'work' },
    { at: 'settle.committed', first: 'caller' },
    { at: 'create_order.answered', first: 'caller' },
  ],
  webhook: [
    { at: 'capture.answered', first: 'work' },
    { at: 'webhook.stored', first: 'work' },
    { at: 'settle.decided', first: 'caller' },
    { at: 'webhook.reconciled', first: 'work' },
    { at: 'webhook.verified', first: 'caller' },
  ],
};

const wanted = process.env.MEKONG_KILLS ?? 'all';
const base = await prepare();
afterAll(() => base.drop());

/** Steps are found by a rehearsal, so that a new one is covered without being named here. */
async function killsOf(way: Way): Promise<readonly Kill[]> {
  const steps = await base.rehearse(way);
  const worst = WORST[way];
  expect(steps).toEqual(expect.arrayContaining(worst.map(({ at }) => at)));
  if (wanted !== 'all') return worst.slice(0, Number(wanted));
  return steps.flatMap((at) => [
    { at, first: 'work' },
    { at, first: 'caller' },
  ]);
}

const PATIENCE_MS = 3_000;

/** Shops until the server dies at its step, while the buyer waits or afterwards. @throws when it outlives everything */
async function shopUntilDead(stage: Stage, server: Program, way: Way): Promise<void> {
  const failure = await shop(stage, base.token, way).then(
    () => stage.quiet(server),
    (error: Error) => error,
  );
  const outlived = new Promise<never>((_, reject) => {
    setTimeout(
      () => reject(failure ?? new Error('The server has outlived the purchase')),
      PATIENCE_MS,
    ).unref();
  });
  const { signal } = await Promise.race([server.ended, outlived]);
  expect(signal, server.log()).toBe('SIGKILL');
}

/** The gateway sends what was not taken, and what that brings about, until both sides are still. */
async function untilStill(stage: Stage, server: Program): Promise<void> {
  do await stage.quiet(server);
  while ((await sendEvents(stage)) > 0);
}

async function recover(stage: Stage, way: Way, first: First): Promise<void> {
  if (first === 'work') await stage.timePasses();
  const server = await stage.start();
  onTestFailed(() => console.error(server.log()));
  if (first === 'work') {
    await stage.quiet(server);
    await expectOnceOrNotAtAll(stage.database, stage.sandbox);
  }
  await shop(stage, base.token, way);
  await stage.quiet(server);
  // A call of the dead server is open until its time is over.
  await stage.timePasses();
  await stage.quiet(server);
  await expectSettledOnce(stage.database, stage.sandbox);
  // All that the gateway has to tell comes late, and changes nothing.
  await untilStill(stage, server);
  await expectSettledOnce(stage.database, stage.sandbox);
  await server.stop();
}

async function withStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await base.open();
  await play(stage);
  await stage.close();
  await dropStage(stage);
}

for (const way of ['return', 'webhook'] as const) {
  describe(way === 'return' ? 'a buyer who comes back' : 'a buyer who closes the tab', async () => {
    test.each(await killsOf(way))('the server killed at $at, then the $first goes on: paid once', (kill) =>
      withStage(async (stage) => {
        await shopUntilDead(stage, await stage.start({ at: kill.at }), way);
        await recover(stage, way, kill.first);
      }),
    );
  });
}

/** Also between the steps: every so many milliseconds of a purchase, which takes about 200. */
const MOMENTS = wanted === 'all' ? Array.from({ length: 24 }, (_, index) => index * 10) : [];

test.each(MOMENTS)('the server killed %i ms after the buyer began: paid once', (moment) =>
  withStage(async (stage) => {
    const server = await stage.start();
    const timer = setTimeout(server.kill, moment);
    // Whatever the buyer had got to by then.
    await shop(stage, base.token, 'return').catch(() => {});
    await server.ended;
    clearTimeout(timer);
    await recover(stage, 'return', 'caller');
  }),
);
