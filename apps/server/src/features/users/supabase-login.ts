import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { userErrors } from './errors.ts';
import { makeUser } from './register.ts';
import { findByAuthId, findByEmail, lockUser, setAuthId } from './repository.ts';
import { readSupabaseToken, type SupabaseClaims } from './supabase-token.ts';
import type { User } from './user.ts';

type Remember = (subject: string, load: () => Promise<User | null>) => Promise<User | null>;

/**
 * The login of a Supabase access token, made with its account at first sight; null for any other token and for a login
 * that was closed. @throws EXPIRED_TOKEN | EMAIL_TAKEN when the address is another login's
 */
export async function loginOfSupabase(ctx: Ctx, token: string, remember: Remember): Promise<User | null> {
  const claims = await readSupabaseToken(ctx, token);
  return claims && remember(claims.subject, () => findOrMake(ctx, claims));
}

async function findOrMake(ctx: Ctx, claims: SupabaseClaims): Promise<User | null> {
  const known = await findByAuthId(ctx.read, claims.subject);
  if (known) return known.closedAt ? null : known;
  return ctx.system((t) => meet(t, claims));
}

async function meet(t: TxCtx, { subject, email, emailVerified }: SupabaseClaims): Promise<User | null> {
  const emailVerifiedAt = emailVerified ? t.now() : null;
  const made = await makeUser(t, { email, authId: subject, emailVerifiedAt });
  if (made) return made;
  // Another request may have met the same person a moment ago.
  const twin = await findByAuthId(t.db, subject);
  if (twin) return twin.closedAt ? null : twin;
  return takeOver(t, { subject, email, emailVerified });
}

/**
 * The same person on both sides, where both know the address to be theirs; else an address typed in at either side would
 * open the other's login. Staff come in by their own password alone.
 */
async function takeOver(t: TxCtx, { subject, email, emailVerified }: SupabaseClaims): Promise<User> {
  const known = await findByEmail(t.db, email);
  const user = known && (await lockUser(t.db, known.id));
  if (!user?.emailVerifiedAt || !emailVerified || user.staffRole) throw userErrors.EMAIL_TAKEN();
  await setAuthId(t.db, user.id, subject);
  await writeAuditEntry(t, {
    action: 'user.supabase_linked',
    object: user.id,
    before: { authId: user.authId },
    after: { authId: subject },
  });
  return { ...user, authId: subject };
}
