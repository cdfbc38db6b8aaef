import type { Checkout } from '@mekong/sdk';
import type { Returned } from '@/lib/returned';
import { outcomeOf } from './states.ts';

/** Polls before the page stops promising "a few seconds". */
const patience = 8;

export function checkoutKey(returned: Returned): readonly unknown[] {
  return ['checkout', returned];
}

/** Milliseconds to the next look, false when there is nothing more to learn. Slower with time: a webhook may take minutes. */
export function nextLook(checkout: Checkout | null | undefined, looks: number): number | false {
  if (checkout === null || (checkout && outcomeOf(checkout) !== 'settling')) return false;
  return looks < patience ? 1500 : 5000;
}

export function isPatienceOver(looks: number): boolean {
  return looks >= patience;
}
