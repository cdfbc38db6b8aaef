import type { Mode, TxCtx } from '../../platform/context/context.ts';
import { type Account, assertBalanced, type Entry } from './posting.ts';
import './tables.ts';

export type PostingKind =
  | 'invoice.finalized'
  | 'invoice.voided'
  | 'invoice.written_off'
  | 'credit_note.issued'
  | 'credit.given'
  | 'credit.used'
  | 'balance.carried'
  | 'payment.settled'
  | 'payment.unapplied'
  | 'refund.settled'
  | 'refund.reversed';

export interface Posting {
  readonly customerId: string;
  readonly mode: Mode;
  /** What happened: with `object` it names the event, which is posted once. */
  readonly kind: PostingKind;
  readonly object: string;
  readonly currency: string;
  /** When it happened, in the customer's time. */
  readonly at: Date;
  readonly entries: readonly Entry[];
}

/** Posts balanced entries, all in one statement. Entries of zero are left out. @throws Error when a posting does not balance */
export async function postMany(t: TxCtx, postings: readonly Posting[]): Promise<void> {
  await t.persist();
  for (const posting of postings) assertBalanced(posting.entries);
  const rows = postings.flatMap((posting) => rowsOf(t, posting));
  if (rows.length > 0) await t.db.insertInto('ledger_entries').values(rows).execute();
}

function rowsOf(t: TxCtx, posting: Posting) {
  const postingId = t.newId('posting');
  return posting.entries
    .filter((entry) => entry.amount !== 0n)
    .map((entry, line) => ({
      posting_id: postingId,
      line,
      account: entry.account satisfies Account,
      amount: entry.amount,
      currency: posting.currency,
      mode: posting.mode,
      customer_id: posting.customerId,
      kind: posting.kind,
      object: posting.object,
      at: posting.at,
      posted_at: t.now(),
    }));
}
