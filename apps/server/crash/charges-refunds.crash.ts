import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, onTestFailed, test } from 'vitest';
import { expectNothingOpen, ledgerOf, statesOf } from './books.ts';
import { type Cast, type GatewayName, pay } from './payer.ts';
import type { Program } from './program.ts';
import { numbered } from './rehearsal.ts';
import { sendEvents, signUp, signUpStaff } from './shopper.ts';
import { dropStage, openStage, type Stage } from './stage.ts';

interface Kill {
  readonly at: string;
  /** Who finds the remains: the server's own later work, or the callers who come again at once. */
  readonly goesOn: 'work' | 'caller';
}

/** Where money and books can part, worst first: MEKONG_KILLS of them are made, `all` = every step after the purchase. */
const WORST: readonly (Kill & { gateway: GatewayName })[] = [
  { gateway: 'paypal', at: 'charge.answered', goesOn: 'work' },
  { gateway: 'stripe', at: 'refund.answered', goesOn: 'work' },
  { gateway: 'paypal', at: 'refund.answered', goesOn: 'caller' },
  { gateway: 'stripe', at: 'charge.answered', goesOn: 'caller' },
  { gateway: 'paypal', at: 'refund.written', goesOn: 'work' },
  { gateway: 'stripe', at: 'charge.intended', goesOn: 'work' },
];

const wanted = process.env.MEKONG_KILLS ?? 'all';
const home = await mkdtemp(join(tmpdir(), 'mekong-crash-'));
const first = await openStage({ template: inject('testDatabase').template, home });
const people = await prepare();
afterAll(async () => {
  await dropStage(first);
  await rm(home, { recursive: true, force: true });
});

async function prepare(): Promise<Omit<Cast, 'gateway'>> {
  const server = await first.start();
  const signedUp = {
    buyer: await signUp(first),
    staff: await signUpStaff(first, 'ann@example.com'),
  };
  await first.quiet(server);
  // Nobody may be connected to a database while it is cloned.
  await server.stop();
  await first.close();
  return signedUp;
}

async function withStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await openStage({ template: first.name, home });
  await play(stage);
  await stage.close();
  await dropStage(stage);
}

/** Steps are found by a rehearsal, so that a new one is covered without being named here. */
async function killsOf(gateway: GatewayName): Promise<readonly Kill[]> {
  if (wanted !== 'all') return WORST.slice(0, Number(wanted)).filter((one) => one.gateway === gateway);
  const file = join(home, `${gateway}.steps`);
  await withStage(async (stage) => {
    const server = await stage.start({ steps: file });
    await pay(stage, server, { ...people, gateway });
    await stage.quiet(server);
    await server.stop();
  });
  const steps = numbered((await readFile(file, 'utf8')).trim().split('\n'));
  expect(steps).toEqual(expect.arrayContaining(WORST.map(({ at }) => at)));
  return steps.slice(steps.indexOf('charge.written')).flatMap((at): Kill[] => [
    { at, goesOn: 'work' },
    { at, goesOn: 'caller' },
  ]);
}

async function payUntilDead(stage: Stage, server: Program, cast: Cast): Promise<void> {
  await pay(stage, server, cast).catch(() => {});
  await stage.quiet(server);
  const outlived = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The server has outlived it all')), 3_000).unref();
  });
  const { signal } = await Promise.race([server.ended, outlived]);
  expect(signal, server.log()).toBe('SIGKILL');
}

/** Two captures and one refund, once each, there and here. */
async function expectOnceEach({ database, sandbox }: Stage, gateway: GatewayName): Promise<void> {
  const { captures, refunds, totals } = sandbox.books(gateway);
  expect(captures.map(({ minor }) => minor)).toEqual([99_500n, 12_000n]);
  expect(refunds.map(({ minor, status }) => [minor, status])).toEqual([[5_000n, 'COMPLETED']]);
  const fees = totals.USD?.fees ?? 0n;
  expect(await ledgerOf(database)).toEqual({
    [`cash:${gateway}`]: 106_500n - fees,
    gateway_fees: fees,
    revenue: -111_500n,
    refunds: 5_000n,
  });
  expect(await statesOf(database, 'payments')).toEqual(['partially_refunded', 'succeeded']);
  expect(await statesOf(database, 'invoices')).toEqual(['paid', 'paid']);
  expect(await statesOf(database, 'refunds')).toEqual(['succeeded']);
  await expectNothingOpen(database);
}

async function recover(stage: Stage, cast: Cast, caller: boolean): Promise<void> {
  if (!caller) await stage.timePasses();
  const server = await stage.start();
  onTestFailed(() => console.error(server.log()));
  if (!caller) await stage.quiet(server);
  await pay(stage, server, cast);
  await stage.quiet(server);
  await stage.timePasses();
  await stage.quiet(server);
  await expectOnceEach(stage, cast.gateway);
  // All that the gateway has to tell comes late, and changes nothing.
  do await stage.quiet(server);
  while ((await sendEvents(stage)) > 0);
  await expectOnceEach(stage, cast.gateway);
  await server.stop();
}

for (const gateway of ['paypal', 'stripe'] as const) {
  describe(`an invoice is charged over ${gateway}, and a part given back`, async () => {
    const kills = await killsOf(gateway);
    test.each(kills)('the server killed at $at, then the $goesOn goes on: once each', ({ at, goesOn }) =>
      withStage(async (stage) => {
        const cast = { ...people, gateway };
        await payUntilDead(stage, await stage.start({ at }), cast);
        await recover(stage, cast, goesOn === 'caller');
      }),
    );
  });
}
