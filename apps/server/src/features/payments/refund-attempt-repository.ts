import { sql } from 'kysely';
import type { Db } from '../../platform/context/context.ts';
import type { AttemptState } from './payment.ts';
import './tables.ts';

export interface RefundsUnderWay {
  /** Minor units of refunds that the gateway has taken on and not finished. */
  readonly pending: bigint;
  /** Minor units of refunds that were sent and have no answer, but for one attempt. */
  readonly unanswered: bigint;
}

/** What of a payment may have gone back without being booked yet. */
export async function refundsUnderWay(db: Db, paymentId: string, butFor: string): Promise<RefundsUnderWay> {
  const rows = await db
    .selectFrom('gateway_attempts')
    .select(['state', 'request'])
    .where('payment_id', '=', paymentId)
    .where('operation', '=', 'refund')
    .where('state', 'in', ['sent', 'pending'])
    .where('id', '<>', butFor)
    .execute();
  const sumOf = (state: AttemptState) =>
    rows
      .filter((row) => row.state === state)
      .reduce((sum, { request }) => sum + BigInt(String(request.amount ?? 0)), 0n);
  return { pending: sumOf('pending'), unanswered: sumOf('sent') };
}

/**
 * Money of the customer's credit that is on its way back to them, in minor units per currency: refunds without a known
 * end of payments that went to the credit, each at most what went there.
 */
export async function refundsOfCredit(db: Db, customerId: string): Promise<Map<string, bigint>> {
  const { rows } = await sql<{ currency: string; amount: string }>`
    select currency, sum(least(leaving, to_credit))::text as amount from (
      select p.currency, p.to_credit - least(p.refunded, p.to_credit) as to_credit,
        (select coalesce(sum((a.request ->> 'amount')::bigint), 0) from gateway_attempts a
          where a.payment_id = p.id and a.operation = 'refund' and (a.state in ('intended', 'sent', 'pending')
            or (a.state = 'unknown' and a.answer ->> 'code' = 'UNCLEAR'))) as leaving
      from payments p where p.customer_id = ${customerId} and p.to_credit > 0) open
    group by currency`.execute(db);
  return new Map(rows.map((row) => [row.currency, BigInt(row.amount)]));
}

/** The end of a refund that the gateway had only taken on, or that nobody could tell the end of. */
export async function endPending(db: Db, object: string, state: 'succeeded' | 'declined'): Promise<void> {
  await db
    .updateTable('gateway_attempts')
    .set({ state })
    .where('object', '=', object)
    .where('operation', '=', 'refund')
    .where((row) =>
      row.or([
        row('state', '=', 'pending'),
        row.and([row('state', '=', 'unknown'), row(sql`answer ->> 'code'`, '=', 'UNCLEAR')]),
      ]),
    )
    .execute();
}
