import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { MissingPurchase } from '@/components/settle/missing-purchase';
import { QueryProvider } from '@/components/settle/query-provider';
import { Settlement } from '@/components/settle/settlement';
import { FocusShell } from '@/components/shell/focus-shell';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { checkoutKey } from '@/lib/checkout-query';
import { listGateways } from '@/lib/gateways';
import { findOf } from '@/lib/load';
import type { PageProps, QueryProps } from '@/lib/page';
import { findReturned, type Returned } from '@/lib/returned';
import { requireCustomer } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.success };
}

export default async function SuccessPage({ params, searchParams }: PageProps & QueryProps) {
  const texts = textsOf((await params).lang);
  const returned = findReturned(await searchParams);
  await requireCustomer('/login', returned ? `/checkout/success?${queryOf(returned)}` : '/dashboard');
  return (
    <FocusShell texts={texts} home="/dashboard" gateways={await listGateways()}>
      {returned ? <LiveSettlement returned={returned} /> : <MissingPurchase texts={texts} />}
    </FocusShell>
  );
}

async function LiveSettlement({ returned }: { returned: Returned }) {
  return (
    <QueryProvider>
      <HydrationBoundary state={dehydrate(await withCheckout(returned))}>
        <Settlement returned={returned} />
      </HydrationBoundary>
    </QueryProvider>
  );
}

/** Starts the browser with what is known already: a purchase the webhook settled first shows as paid at once. */
async function withCheckout(returned: Returned): Promise<QueryClient> {
  const client = new QueryClient();
  if ('orderId' in returned) return client;
  const api = await visitorApi();
  const path = { id: returned.checkoutId };
  client.setQueryData(
    checkoutKey(returned),
    await findOf(api.GET('/api/v1/checkout/{id}', { params: { path } })),
  );
  return client;
}

function queryOf(returned: Returned): URLSearchParams {
  return new URLSearchParams(
    'orderId' in returned ? { token: returned.orderId } : { checkout: returned.checkoutId },
  );
}
