import type { AttentionItem } from '@mekong/sdk';

const aboutConnections: ReadonlySet<string> = new Set([
  'no_gateway',
  'gateway_keys_refused',
  'events_unlisted',
]);

const pages: Record<string, string> = {
  pay: '/admin/payments',
  inv: '/admin/invoices',
  cus: '/admin/customers',
};

/** Where staff can do something about it; null where no page shows it. */
export function pageOf({
  kind,
  object,
  detail,
}: Pick<AttentionItem, 'kind' | 'object' | 'detail'>): string | null {
  if (aboutConnections.has(kind)) return '/admin/gateways';
  return (
    pageOfObject(object) ?? (typeof detail.paymentId === 'string' ? pageOfObject(detail.paymentId) : null)
  );
}

function pageOfObject(id: string): string | null {
  const page = pages[id.split('_')[0] ?? ''];
  return page ? `${page}/${id}` : null;
}
