import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { checking } from './checking.ts';
import { clearing } from './clearing.ts';
import { delivering } from './delivering.ts';
import { disputing } from './disputing.ts';
import { failing } from './failing.ts';
import { listing } from './listing.ts';
import { paying } from './paying.ts';
import { refunding } from './refunding.ts';
import { saving } from './saving.ts';
import { settingUp } from './setting-up.ts';
import { taking } from './taking.ts';
import type { ContractTraits, ContractWorld, Section } from './world.ts';

export type { ContractTraits, ContractWorld } from './world.ts';

// The last two move the clock: clearing by days, delivering beyond every delivery's life.
const sections: Section[] = [
  paying,
  taking,
  failing,
  refunding,
  saving,
  settingUp,
  disputing,
  checking,
  listing,
  clearing,
  delivering,
];

/** The one suite that every adapter passes. Each test makes its own payment in a world that all share. */
export function gatewayContract(
  name: string,
  traits: ContractTraits,
  makeWorld: () => Promise<ContractWorld>,
): void {
  describe(`${name} keeps the contract`, () => {
    let world: ContractWorld;
    beforeAll(async () => {
      world = await makeWorld();
    });
    afterEach(() => world.control.clearFaults());
    afterAll(() => world.close());

    for (const section of sections) section(() => world, traits);
  });
}
