import type { Ctx } from '../../platform/context/context.ts';
import type { Check, Finding } from '../../platform/features/checks.ts';
import { getLaunch, getSeller } from './get.ts';
import { type Seller, sellerSchema } from './setting.ts';

const ok = (message: string): Finding => ({ state: 'ok', reason: 'ok', message });
const DAY_MS = 86_400_000;
const TRIED_DAYS = 90;

export const sellerChecks: readonly Check[] = [
  { name: 'seller.profile', run: profile },
  { name: 'seller.legal', run: legal },
  { name: 'seller.backups', run: backups },
];

const DEMO = sellerSchema.parse({});
/** What stands on every invoice, and is the demo's until somebody says otherwise. */
const NEEDED = ['name', 'address', 'email'] as const satisfies (keyof Seller)[];

async function profile(ctx: Ctx): Promise<Finding> {
  const seller = await getSeller(ctx);
  const missing = NEEDED.filter((field) => JSON.stringify(seller[field]) === JSON.stringify(DEMO[field]));
  const remedy = { text: 'Fill in who sells', page: '/admin/settings' } as const;
  if (missing.length > 0) {
    const fields = missing.join(', ');
    const message = `Invoices would name the demo’s seller: ${fields}`;
    return { state: 'fail', reason: 'demo', message, detail: { fields }, remedy };
  }
  if (seller.taxCode) return ok(`Invoices are written by ${seller.name}`);
  return { state: 'warn', reason: 'no_tax_code', message: 'Invoices would carry no tax code', remedy };
}

async function legal(ctx: Ctx): Promise<Finding> {
  const { termsUrl, privacyUrl } = await getLaunch(ctx);
  if (termsUrl && privacyUrl) return ok('Terms and privacy notice are linked on every page');
  return {
    state: 'fail',
    reason: 'missing',
    message: 'Buyers find no terms or no privacy notice',
    remedy: { text: 'Note where they stand', page: '/admin/go-live' },
  };
}

async function backups(ctx: Ctx): Promise<Finding> {
  const { backupsTriedOn: on } = await getLaunch(ctx);
  const remedy = { text: 'Play a copy back and note the day', page: '/admin/go-live' } as const;
  if (on === null) {
    const message = 'Nobody has noted that a copy of the data was ever played back';
    return { state: 'fail', reason: 'never', message, remedy };
  }
  const days = Math.floor((ctx.now().getTime() - new Date(on).getTime()) / DAY_MS);
  if (days <= TRIED_DAYS) return { ...ok(`A copy was played back on ${on}`), detail: { on } };
  const message = `A copy was last played back on ${on}`;
  return { state: 'warn', reason: 'long_ago', message, detail: { on, days }, remedy };
}
