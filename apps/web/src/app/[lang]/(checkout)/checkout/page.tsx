import type { Metadata } from 'next';
import { CheckoutForm } from '@/components/checkout/checkout-form';
import { PlanProblem } from '@/components/checkout/plan-problem';
import { FocusShell } from '@/components/shell/focus-shell';
import { fill } from '@/i18n/fill';
import { textsOf } from '@/i18n/texts';
import { publicApi } from '@/lib/api-server';
import { listGateways } from '@/lib/gateways';
import { load } from '@/lib/load';
import { first, type PageProps, type QueryProps } from '@/lib/page';
import { requireCustomer } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.checkout };
}

export default async function CheckoutPage({ params, searchParams }: PageProps & QueryProps) {
  const { lang } = await params;
  const query = await searchParams;
  const wanted = {
    plan: first(query.plan) ?? '',
    interval: first(query.interval) === 'month' ? 'month' : 'year',
  } as const;
  await requireCustomer('/signup', `/checkout?${new URLSearchParams(wanted)}`);

  const texts = textsOf(lang);
  const [plans, gateways] = await Promise.all([
    load(publicApi('plans').GET('/api/v1/plans')),
    listGateways(),
  ]);
  const plan = plans.find((candidate) => candidate.code === wanted.plan);
  const usable = gateways.filter((gateway) => gateway.available);
  const payable = plan && !plan.custom && usable.length > 0;
  return (
    <FocusShell texts={texts} home="/pricing" gateways={gateways}>
      {payable ? (
        <>
          <h1 className="text-headline">{texts.checkout.title}</h1>
          <p className="mt-2 mb-8 text-on-surface-muted">
            {fill(texts.checkout.lead, { gateway: usable[0]?.label ?? '' })}
          </p>
          <CheckoutForm plan={plan} gateways={usable} firstInterval={wanted.interval} />
        </>
      ) : (
        <PlanProblem plan={plan} texts={texts} />
      )}
    </FocusShell>
  );
}
