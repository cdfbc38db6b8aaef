import type { Metadata } from 'next';
import { Cancellation } from '@/components/settle/cancellation';
import { OutcomeView } from '@/components/settle/outcome-view';
import { FocusShell } from '@/components/shell/focus-shell';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { listGateways } from '@/lib/gateways';
import { findOf } from '@/lib/load';
import type { PageProps, QueryProps } from '@/lib/page';
import { findReturned } from '@/lib/returned';
import { findSession } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.cancel };
}

export default async function CancelPage({ params, searchParams }: PageProps & QueryProps) {
  const texts = textsOf((await params).lang);
  const checkout = await findCheckout(findReturned(await searchParams));
  return (
    <FocusShell texts={texts} home="/" gateways={await listGateways()}>
      {checkout ? <Cancellation found={checkout} /> : <OutcomeView outcome="canceled" checkout={null} />}
    </FocusShell>
  );
}

/** Null when the address names no purchase of this visitor: then the page only says that nothing was charged. */
async function findCheckout(returned: ReturnType<typeof findReturned>) {
  if (!returned || 'orderId' in returned || !(await findSession())) return null;
  const api = await visitorApi();
  return findOf(api.GET('/api/v1/checkout/{id}', { params: { path: { id: returned.checkoutId } } }));
}
