import type { Ctx } from '../../platform/context/context.ts';
import type { Check, Finding } from '../../platform/features/checks.ts';
import { type CatalogPlan, listCatalog } from './catalog.ts';

/** What is on sale is the seller's own, not the demo's. */
export const OWN_PLAN: Check = { name: 'catalog.own-plan', run: ownPlan };

const isDemo = ({ versions: [newest] }: CatalogPlan): boolean => newest?.by === null;

async function ownPlan(ctx: Ctx): Promise<Finding> {
  const onSale = (await listCatalog(ctx)).filter(({ archivedAt }) => archivedAt === null);
  const demo = onSale.filter(isDemo);
  if (onSale.length === demo.length) {
    return {
      state: 'fail',
      reason: onSale.length === 0 ? 'nothing' : 'demo',
      message:
        onSale.length === 0 ? 'Nothing is on sale' : 'Only the plans of the demo catalogue are on sale',
      remedy: { text: 'Make a plan of your own', page: '/admin/catalogue/new' },
    };
  }
  if (demo.length === 0) return { state: 'ok', reason: 'ok', message: 'What is on sale is your own' };
  const names = demo.map(({ name }) => name).join(', ');
  return {
    state: 'warn',
    reason: 'demo_beside',
    message: `On sale as the demo has it: ${names}`,
    detail: { names },
    remedy: { text: 'Archive what you do not sell, or give it terms of your own', page: '/admin/catalogue' },
  };
}
