import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { delivering } from './delivering.ts';
import { failing } from './failing.ts';
import { paying } from './paying.ts';
import { refunding } from './refunding.ts';
import { saving } from './saving.ts';
import type { ContractWorld } from './world.ts';

export type { ContractWorld } from './world.ts';

/** The one suite that every adapter passes. Each test makes its own payment in a world that all share. */
export function gatewayContract(name: string, makeWorld: () => Promise<ContractWorld>): void {
  describe(`${name} keeps the contract`, () => {
    let world: ContractWorld;
    beforeAll(async () => {
      world = await makeWorld();
    });
    afterEach(() => world.control.clearFaults());
    afterAll(() => world.close());

    paying(() => world);
    failing(() => world);
    refunding(() => world);
    saving(() => world);
    delivering(() => world);
  });
}
