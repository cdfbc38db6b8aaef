'use client';

import type { BillingDetails, Gateway, Plan } from '@mekong/sdk';
import { useState } from 'react';
import { BillingChoice } from '@/components/checkout/billing-choice';
import { CheckoutSummary } from '@/components/checkout/checkout-summary';
import { GatewayChoices } from '@/components/checkout/gateway-choices';
import { GuestFields } from '@/components/checkout/guest-fields';
import { IntervalChoices } from '@/components/checkout/interval-choices';
import { PayRefusal } from '@/components/checkout/pay-refusal';
import { PlanReview } from '@/components/checkout/plan-review';
import { usePay } from '@/components/checkout/use-pay';
import { useTexts } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';
import { fill } from '@/i18n/fill';
import type { ClientTexts } from '@/i18n/texts';
import type { PriceInterval } from '@/lib/plans';
import { useHydrated } from '@/lib/use-hydrated';

type Props = {
  plan: Plan;
  gateways: readonly Gateway[];
  firstInterval: PriceInterval;
  /** Nobody is signed in: the purchase goes by e-mail. */
  guest: boolean;
  /** What the account's invoices say of it; null where nobody is signed in. */
  known: BillingDetails | null;
  countries: Record<string, string>;
  /** Whether the amounts are with tax. */
  taxNote: string;
};

/** The one checkout: every way to buy ends here. The amount shown is the catalogue's; none is sent. */
export function CheckoutForm({ plan, gateways, firstInterval, guest, known, countries, taxNote }: Props) {
  const { checkout: texts } = useTexts();
  const hydrated = useHydrated();
  const [interval, setInterval] = useState(firstInterval);
  const [gateway, setGateway] = useState(gateways[0]);
  const [buyer, setBuyer] = useState({ email: '', name: '' });
  const [billing, setBilling] = useState<BillingDetails | null>(null);
  const order = { plan: plan.code, interval, gateway: gateway?.name, guest: guest ? buyer : null, billing };
  const { busy, refusal, pay } = usePay(order);
  const transfer = gateway?.name === 'manual';
  return (
    <form
      method="post"
      className="grid items-start gap-8 lg:grid-cols-[1fr_24rem]"
      onSubmit={(event) => {
        event.preventDefault();
        void pay();
      }}
    >
      <div className="space-y-8">
        <PlanReview plan={plan} once={interval === 'once'} />
        {guest ? (
          <GuestFields
            guest={buyer}
            onChange={setBuyer}
            refusal={refusal}
            here={`/checkout?plan=${encodeURIComponent(plan.code)}&interval=${interval}`}
          />
        ) : null}
        {interval === 'once' ? null : (
          <IntervalChoices plan={plan} interval={interval} onChange={setInterval} />
        )}
        <BillingChoice known={known} countries={countries} refusal={refusal} onChange={setBilling} />
        <GatewayChoices gateways={gateways} chosen={gateway} onChange={setGateway} />
      </div>
      <CheckoutSummary plan={plan} interval={interval} taxNote={taxNote}>
        <PayRefusal refusal={refusal} />
        <Button type="submit" disabled={!hydrated} busy={busy} className="w-full">
          {labelOf(gateway, busy, texts)}
        </Button>
        <p className="text-center text-label text-on-surface-muted">
          {transfer ? texts.transferNote : texts.safe}
        </p>
      </CheckoutSummary>
    </form>
  );
}

function labelOf(gateway: Gateway | undefined, busy: boolean, texts: ClientTexts['checkout']): string {
  if (gateway?.name === 'manual') return busy ? texts.transferWait : texts.payByTransfer;
  return fill(busy ? texts.wait : texts.pay, { gateway: gateway?.label ?? '' });
}
