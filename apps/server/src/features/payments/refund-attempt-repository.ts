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

/** Money of the customer's credit that is on its way back to them, in minor units per currency: of refunds without a known end. */
export async function refundsOfCredit(db: Db, customerId: string): Promise<Map<string, bigint>> {
  const { rows } = await sql<{ currency: string; amount: string }>`
    select p.currency, sum((a.request ->> 'fromCredit')::bigint)::text as amount
    from gateway_attempts a join payments p on p.id = a.payment_id
    where a.customer_id = ${customerId} and a.operation = 'refund' and a.request ->> 'fromCredit' <> '0'
      and (a.state in ('intended', 'sent', 'pending') or (a.state = 'unknown' and a.answer ->> 'code' = 'UNCLEAR'))
    group by p.currency`.execute(db);
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
