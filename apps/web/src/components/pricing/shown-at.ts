import type { BillingInterval, Plan } from '@mekong/sdk';
import { soldIntervals } from '@/lib/plans';

const looks = {
  /** A price keeps its place while the other one is shown. */
  price: {
    year: 'group-has-[#interval-month:checked]/plans:invisible',
    month: 'invisible group-has-[#interval-month:checked]/plans:visible',
  },
  link: {
    year: 'group-has-[#interval-month:checked]/plans:hidden',
    month: 'hidden group-has-[#interval-month:checked]/plans:block',
  },
} as const;

/** What follows the switch; a plan that is sold in one way only is shown so at either end of it. */
export function shownAt(plan: Plan, interval: BillingInterval, what: keyof typeof looks): string {
  return soldIntervals(plan).length > 1 ? looks[what][interval] : '';
}
