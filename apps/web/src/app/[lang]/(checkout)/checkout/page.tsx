import type { Plan } from '@mekong/sdk';
import type { Metadata } from 'next';
import { CheckoutForm } from '@/components/checkout/checkout-form';
import { PlanProblem } from '@/components/checkout/plan-problem';
import { FocusShell } from '@/components/shell/focus-shell';
import { textsOf } from '@/i18n/texts';
import { publicApi, visitorApi } from '@/lib/api-server';
import { countryNames } from '@/lib/countries';
import { listGateways } from '@/lib/gateways';
import { findOf, load } from '@/lib/load';
import { first, type PageProps, type QueryProps } from '@/lib/page';
import type { PriceInterval } from '@/lib/plans';
import { redirectTo } from '@/lib/redirect-to';
import { findSession } from '@/lib/session';

type Offer = { plan: Plan; interval: PriceInterval };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.checkout };
}

export default async function CheckoutPage({ params, searchParams }: PageProps & QueryProps) {
  const { lang } = await params;
  const query = await searchParams;
  const session = await findSession();
  if (session && !session.customer) return redirectTo('/admin');

  const texts = textsOf(lang);
  const [offer, gateways, shop, known] = await Promise.all([
    findOffer(first(query.plan) ?? '', first(query.interval)),
    listGateways(),
    load(publicApi('plans').GET('/api/v1/shop')),
    session ? findOf((await visitorApi()).GET('/api/v1/billing-details')) : null,
  ]);
  const usable = gateways.filter((gateway) => gateway.available);
  return (
    <FocusShell texts={texts} home="/pricing" gateways={gateways}>
      {offer && !offer.plan.custom && usable.length > 0 ? (
        <>
          <h1 className="text-headline">{texts.checkout.title}</h1>
          <p className="mt-2 mb-8 text-on-surface-muted">{texts.checkout.lead}</p>
          <CheckoutForm
            plan={offer.plan}
            gateways={usable}
            firstInterval={offer.interval}
            guest={session === null}
            known={known}
            countries={countryNames(lang)}
            taxNote={texts.taxNotes[shop.taxInPrices]}
          />
        </>
      ) : (
        <PlanProblem plan={offer?.plan} texts={texts} />
      )}
    </FocusShell>
  );
}

/** A plan by the year or month, or a product that is paid for once. */
async function findOffer(code: string, interval: string | undefined): Promise<Offer | null> {
  const [plans, products] = await Promise.all([
    load(publicApi('plans').GET('/api/v1/plans')),
    load(publicApi('plans').GET('/api/v1/products')),
  ]);
  const plan = plans.find((candidate) => candidate.code === code);
  if (plan) return { plan, interval: interval === 'month' ? 'month' : 'year' };
  const product = products.find((candidate) => candidate.code === code);
  return product ? { plan: product, interval: 'once' } : null;
}
