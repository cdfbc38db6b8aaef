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
      ended_at: null,
    })
    .execute();
}

/** Makes a login an owner, whatever it was in the account before. */
export async function makeOwner(
  db: Db,
  owner: { id: string; customerId: string; userId: string; at: Date },
): Promise<void> {
  await db
    .insertInto('members')
    .values({
      id: owner.id,
      customer_id: owner.customerId,
      user_id: owner.userId,
      role: 'owner',
      created_at: owner.at,
      ended_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['customer_id', 'user_id']).doUpdateSet({ role: 'owner', ended_at: null }),
    )
    .execute();
}

/** Those of these accounts that nobody but this login owns. */
export async function solelyOwned(
  db: Db,
  userId: string,
  customerIds: readonly string[],
): Promise<readonly string[]> {
  const owners = await db
    .selectFrom('members')
    .select(['customer_id', 'user_id'])
    .where('customer_id', 'in', [...customerIds])
    .where('role', '=', 'owner')
    .where('ended_at', 'is', null)
    .execute();
  const shared = new Set(owners.filter((one) => one.user_id !== userId).map((one) => one.customer_id));
  return owners
    .filter((one) => one.user_id === userId && !shared.has(one.customer_id))
    .map((one) => one.customer_id);
}

/** Of a login everywhere, and of everybody in these accounts. */
export async function endMembers(
  db: Db,
  ending: { userId: string; customerIds: readonly string[]; at: Date },
): Promise<void> {
  const { userId, customerIds, at } = ending;
  await db
    .updateTable('members')
    .set({ ended_at: at })
    .where('ended_at', 'is', null)
    .where((row) =>
      row.or([
        row('user_id', '=', userId),
        ...(customerIds.length > 0 ? [row('customer_id', 'in', [...customerIds])] : []),
      ]),
    )
    .execute();
}

/** Oldest first. */
export const findMemberships = (db: Db, userId: string): Promise<Membership[]> =>
  db
    .selectFrom('members')
    .select(['customer_id as customerId', 'role'])
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
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
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();

export async function findSeats(db: Db, customerId: string): Promise<number | null | undefined> {
  const query = db.selectFrom('customer_seats').select('seats').where('customer_id', '=', customerId);
  return (await query.executeTakeFirst())?.seats;
}
