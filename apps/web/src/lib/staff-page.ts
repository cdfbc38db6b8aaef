import type { AttentionItem } from '@mekong/sdk';

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
  if (kind === 'no_gateway' || kind === 'gateway_keys_refused') return '/admin/gateways';
  return (
    pageOfObject(object) ?? (typeof detail.paymentId === 'string' ? pageOfObject(detail.paymentId) : null)
  );
}

function pageOfObject(id: string): string | null {
  const page = pages[id.split('_')[0] ?? ''];
  return page ? `${page}/${id}` : null;
}
