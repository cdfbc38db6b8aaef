import { addDays, dayStart, endOfDay } from '@mekong/kit';
import type { InvoiceTerms } from './invoice.ts';

/** When an invoice issued at `at` is to be paid: at once, or to the end of a day in the customer's zone. */
export function dueAt(terms: Pick<InvoiceTerms, 'dueDays' | 'dueOn'>, at: Date, zone: string): Date {
  if (terms.dueOn) return endOfDay(dayStart(terms.dueOn, zone), zone);
  return terms.dueDays === null ? at : endOfDay(addDays(at, zone, terms.dueDays), zone);
}
