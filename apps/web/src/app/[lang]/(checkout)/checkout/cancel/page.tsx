import type { Metadata } from 'next';
import { Cancellation } from '@/components/settle/cancellation';
import { OutcomeView } from '@/components/settle/outcome-view';
import { FocusShell } from '@/components/shell/focus-shell';
import { textsOf } from '@/i18n/texts';
import { findCheckout } from '@/lib/find-checkout';
import { listGateways } from '@/lib/gateways';
import type { PageProps, QueryProps } from '@/lib/page';
import { findReturned } from '@/lib/returned';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.cancel };
}

export default async function CancelPage({ params, searchParams }: PageProps & QueryProps) {
  const texts = textsOf((await params).lang);
  const checkout = await purchaseOf(findReturned(await searchParams));
  return (
    <FocusShell texts={texts} home="/" gateways={await listGateways()}>
      {checkout ? <Cancellation found={checkout} /> : <OutcomeView outcome="canceled" checkout={null} />}
    </FocusShell>
  );
}

/** Null when the address names no purchase of this visitor: then the page only says that nothing was charged. */
async function purchaseOf(returned: ReturnType<typeof findReturned>) {
  return returned && 'checkoutId' in returned ? findCheckout(returned.checkoutId) : null;
}
