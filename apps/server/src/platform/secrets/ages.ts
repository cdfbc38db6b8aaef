import { createHmac } from 'node:crypto';
import { NAMES } from '../config/environment.ts';
import { isSecret, type Values, type VariableName } from '../config/variables.ts';
import type { Ctx } from '../context/context.ts';
import type { AttentionItem } from '../features/feature.ts';
import './tables.ts';

const DAY_MS = 86_400_000;
const OLD_DAYS = 90;

/**
 * Not watched: what is on its way out, what is no secret at all (Supabase's public key), and passwords that people think
 * up, whose fingerprint could be guessed.
 */
const UNWATCHED = /_PREVIOUS$|^SUPABASE_KEY$|^DATABASE_URL$|PASSWORD/;

interface Age {
  readonly name: string;
  readonly fingerprint: string;
}

export interface OldSecret {
  readonly name: string;
  readonly since: Date;
  readonly days: number;
}

/** Notes since when each secret is in use; the first start that sees one is its beginning. */
export async function recordSecrets(ctx: Ctx): Promise<void> {
  const ages = watched(ctx.config.values).map((age) => ({ ...age, first_seen_at: ctx.now() }));
  if (ages.length === 0) return;
  await ctx.system((t) =>
    t.db
      .insertInto('secret_ages')
      .values(ages)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/** Secrets that have been in use for more than 90 days, oldest first; development's own are nobody's concern. */
export async function oldSecrets(ctx: Ctx): Promise<OldSecret[]> {
  if (ctx.config.environment === 'development') return [];
  const present = new Map(watched(ctx.config.values).map(({ name, fingerprint }) => [name, fingerprint]));
  const rows = await ctx.read
    .selectFrom('secret_ages')
    .selectAll()
    .where('first_seen_at', '<', new Date(ctx.now().getTime() - OLD_DAYS * DAY_MS))
    .orderBy('first_seen_at')
    .execute();
  return rows
    .filter(({ name, fingerprint }) => present.get(name) === fingerprint)
    .map(({ name, first_seen_at: since }) => {
      return { name, since, days: Math.floor((ctx.now().getTime() - since.getTime()) / DAY_MS) };
    });
}

/** One line for each at the start. */
export async function warnOfOldSecrets(ctx: Ctx): Promise<void> {
  for (const { name, days } of await oldSecrets(ctx))
    ctx.log.warn(
      { variable: name, days },
      `${name} has been in use for ${days} days: change it (SECURITY.md)`,
    );
}

/** What the seller's people see of it: the name, never the value. */
export async function oldSecretItems(ctx: Ctx): Promise<AttentionItem[]> {
  return (await oldSecrets(ctx)).map(({ name, since, days }) => ({
    kind: 'old_secret',
    object: name,
    customerId: null,
    reason: 'rotate',
    since: new Date(since.getTime() + OLD_DAYS * DAY_MS),
    detail: { days },
  }));
}

function watched(values: Values): Age[] {
  const names = NAMES.filter((name) => isSecret(name) && !UNWATCHED.test(name) && values[name] !== undefined);
  return names.map((name) => ({ name, fingerprint: fingerprintOf(name, values[name]) }));
}

/** Keyed by the secret itself: two names with one value look different, and the table tells nobody that they are one. */
function fingerprintOf(name: VariableName, value: Values[VariableName]): string {
  const key = Buffer.isBuffer(value) ? value : Buffer.from(String(value));
  return createHmac('sha256', key).update(`mekong secret age ${name}`).digest('hex').slice(0, 32);
}
