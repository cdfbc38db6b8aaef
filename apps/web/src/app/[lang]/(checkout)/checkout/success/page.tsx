import type { Checkout } from '@mekong/sdk';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { MissingPurchase } from '@/components/settle/missing-purchase';
import { QueryProvider } from '@/components/settle/query-provider';
import { Settlement } from '@/components/settle/settlement';
import { FocusShell } from '@/components/shell/focus-shell';
import { ZoneProvider } from '@/components/texts/zone-provider';
import { textsOf } from '@/i18n/texts';
import { checkoutKey } from '@/lib/checkout-query';
import { findCheckout } from '@/lib/find-checkout';
import { listGateways } from '@/lib/gateways';
import type { PageProps, QueryProps } from '@/lib/page';
import { findReturned, type Returned } from '@/lib/returned';
import { findSession, requireCustomer } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.success };
}

export default async function SuccessPage({ params, searchParams }: PageProps & QueryProps) {
  const texts = textsOf((await params).lang);
  const returned = findReturned(await searchParams);
  const known = returned && 'checkoutId' in returned ? await findCheckout(returned.checkoutId) : undefined;
  // Whoever began it without a login is known by a cookie, and needs none to see how it ended.
  const guest = Boolean(known) && (await findSession()) === null;
  const next = returned ? `/checkout/success?${queryOf(returned)}` : '/dashboard';
  const session = guest ? null : await requireCustomer('/login', next);
  return (
    <FocusShell texts={texts} home="/dashboard" gateways={await listGateways()}>
      {returned ? (
        <ZoneProvider zone={session?.customer.zone ?? 'UTC'}>
          <LiveSettlement returned={returned} known={known} guest={guest} />
        </ZoneProvider>
      ) : (
        <MissingPurchase texts={texts} />
      )}
    </FocusShell>
  );
}

type Live = { returned: Returned; known: Checkout | null | undefined; guest: boolean };

function LiveSettlement({ returned, known, guest }: Live) {
  return (
    <QueryProvider>
      <HydrationBoundary state={dehydrate(withCheckout(returned, known))}>
        <Settlement returned={returned} guest={guest} />
      </HydrationBoundary>
    </QueryProvider>
  );
}

/** Starts the browser with what is known already: a purchase the webhook settled first shows as paid at once. */
function withCheckout(returned: Returned, known: Checkout | null | undefined): QueryClient {
  const client = new QueryClient();
  if (known !== undefined) client.setQueryData(checkoutKey(returned), known);
  return client;
}

function queryOf(returned: Returned): URLSearchParams {
  return new URLSearchParams(
    'orderId' in returned ? { token: returned.orderId } : { checkout: returned.checkoutId },
  );
}
