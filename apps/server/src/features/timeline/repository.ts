import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/context/context.ts';
import '../../platform/events/tables.ts';
import '../../platform/mail/tables.ts';
import { lowestIdAt } from '../audit/list.ts';
import type { Entry, Place } from './entry.ts';

type Row = Omit<Entry, 'actorName'>;

export interface Reach {
  readonly before: Place | null;
  readonly limit: number;
}

/** What the audit log has under the customer, with what subscribers were told of it. */
export const aboutCustomer = (db: Db, customerId: string, reach: Reach): Promise<Row[]> =>
  audit(db, sql`a.customer_id = ${customerId}`, reach);

/** What its logins did that is about no customer: signing in and out, passwords, links. */
export async function aboutLogins(db: Db, userIds: readonly string[], reach: Reach): Promise<Row[]> {
  if (userIds.length === 0) return [];
  const ids = [...userIds];
  const bySession = await audit(db, sql`a.after ->> 'userId' = any(${ids})`, reach);
  const byLogin = await audit(db, sql`a.object = any(${ids})`, reach);
  return [...bySession, ...byLogin];
}

async function audit(db: Db, whose: RawBuilder<unknown>, { before, limit }: Reach): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select a.id::text as id, a.at, a.action as type, a.object, a.actor,
      coalesce(o.data, '{}') || coalesce(a.after, '{}') as data
    from audit_log a
    left join lateral (select data from outbox
      where object = a.object and type = a.action and at = a.at limit 1) o on true
    where ${whose} and ${before === null ? sql`true` : earlierAudit(before)}
    order by a.id desc limit ${limit}`.execute(db);
  return rows;
}

/** The range of ids is what the index finds; the rest tells entries of one millisecond apart. */
const earlierAudit = ({ at, id }: Place) => sql`
  a.id < ${lowestIdAt(new Date(at.getTime() + 1))} and (a.at < ${at} or a.id::text collate "C" < ${id})`;

export const mailsOf = async (db: Db, customerId: string, { before, limit }: Reach): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select id, created_at as at, 'mail.' || state as type, object, null as actor,
      jsonb_build_object('template', template, 'to', "to") as data
    from mails
    where customer_id = ${customerId} and ${before === null ? sql`true` : earlierMail(before)}
    order by id desc limit ${limit}`.execute(db);
  return rows;
};

const earlierMail = ({ at, id }: Place) =>
  sql`(created_at < ${at} or (created_at = ${at} and id collate "C" < ${id}))`;
