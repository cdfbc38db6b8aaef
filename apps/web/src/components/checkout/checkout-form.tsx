'use client';

import type { BillingInterval, Gateway, Plan } from '@mekong/sdk';
import { useState } from 'react';
import { CheckoutSummary } from '@/components/checkout/checkout-summary';
import { GatewayChoices } from '@/components/checkout/gateway-choices';
import { IntervalChoices } from '@/components/checkout/interval-choices';
import { PayRefusal } from '@/components/checkout/pay-refusal';
import { PlanReview } from '@/components/checkout/plan-review';
import { usePay } from '@/components/checkout/use-pay';
import { useTexts } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';
import { fill } from '@/i18n/fill';
import { useHydrated } from '@/lib/use-hydrated';

type Props = { plan: Plan; gateways: readonly Gateway[]; firstInterval: BillingInterval };

/** The one checkout: every way to buy a plan ends here. The amount shown is the catalogue's; none is sent. */
export function CheckoutForm({ plan, gateways, firstInterval }: Props) {
  const { checkout: texts } = useTexts();
  const hydrated = useHydrated();
  const [interval, setInterval] = useState(firstInterval);
  const [gateway, setGateway] = useState(gateways[0]);
  const { busy, refusal, pay } = usePay({ plan: plan.code, interval, gateway: gateway?.name });
  const label = fill(busy ? texts.wait : texts.pay, { gateway: gateway?.label ?? '' });
  return (
    <form
      className="grid items-start gap-8 lg:grid-cols-[1fr_24rem]"
      onSubmit={(event) => {
        event.preventDefault();
        void pay();
      }}
    >
      <div className="space-y-8">
        <PlanReview plan={plan} />
        <IntervalChoices plan={plan} interval={interval} onChange={setInterval} />
        <GatewayChoices gateways={gateways} chosen={gateway} onChange={setGateway} />
      </div>
      <CheckoutSummary plan={plan} interval={interval}>
        <PayRefusal refusal={refusal} />
        <Button type="submit" disabled={!hydrated} busy={busy} className="w-full">
          {label}
        </Button>
        <p className="text-center text-label text-on-surface-muted">{texts.safe}</p>
      </CheckoutSummary>
    </form>
  );
}
