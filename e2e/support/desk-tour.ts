import { opening, type Stop, stop } from './stop.ts';

/** Where the seller's people keep the catalogue and prepare going live. */
export const deskStops: readonly Stop[] = [
  stop('admin-catalogue', '/admin/catalogue', 'In the order of the pricing page'),
  stop('admin-plan-new', '/admin/catalogue/new', 'Preview of the pricing page'),
  stop('admin-plan', '/admin/catalogue/team', 'All versions'),
  stop('admin-plan-archive', '/admin/catalogue/team', 'All versions', opening('Archive')),
  stop('admin-go-live', '/admin/go-live', 'What no program can see'),
];
