import type { Db } from '../../platform/context/context.ts';
import type { MemberRole } from '../../platform/context/scopes.ts';
import type { Membership } from '../../platform/features/ports.ts';
import './tables.ts';

export async function insertMember(
  db: Db,
  member: { id: string; customerId: string; userId: string; role: MemberRole; at: Date },
): Promise<void> {
  await db
    .insertInto('members')
    .values({
      id: member.id,
      customer_id: member.customerId,
      user_id: member.userId,
      role: member.role,
      created_at: member.at,
    })
    .execute();
}

/** Oldest first. */
export const findMemberships = (db: Db, userId: string): Promise<Membership[]> =>
  db
    .selectFrom('members')
    .select(['customer_id as customerId', 'role'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

export async function upsertSeats(db: Db, customerId: string, seats: number | null, at: Date): Promise<void> {
  await db
    .insertInto('customer_seats')
    .values({ customer_id: customerId, seats, updated_at: at })
    .onConflict((conflict) => conflict.column('customer_id').doUpdateSet({ seats, updated_at: at }))
    .execute();
}

export interface MemberRow {
  readonly id: string;
  readonly userId: string;
  readonly role: MemberRole;
  readonly createdAt: Date;
}

export const listMembersOf = (db: Db, customerId: string): Promise<MemberRow[]> =>
  db
    .selectFrom('members')
    .select(['id', 'user_id as userId', 'role', 'created_at as createdAt'])
    .where('customer_id', '=', customerId)
    .orderBy('id')
    .execute();

export async function findSeats(db: Db, customerId: string): Promise<number | null | undefined> {
  const query = db.selectFrom('customer_seats').select('seats').where('customer_id', '=', customerId);
  return (await query.executeTakeFirst())?.seats;
}
