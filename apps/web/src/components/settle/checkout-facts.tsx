'use client';

import type { Checkout } from '@mekong/sdk';
import { useLanguage, useTexts } from '@/components/texts/texts-provider';
import { DetailList } from '@/components/ui/detail-list';
import { gatewayName } from '@/lib/gateway-name';
import { formatMoney } from '@/lib/money';

export function CheckoutFacts({ checkout }: { checkout: Checkout }) {
  const { settle, checkout: words } = useTexts();
  const language = useLanguage();
  const interval = { year: words.yearly, month: words.monthly }[checkout.interval] ?? words.once;
  const details = [
    { label: settle.plan, value: `${checkout.plan.name}, ${interval.toLocaleLowerCase(language)}` },
    { label: settle.total, value: formatMoney(checkout.total, language) },
    { label: settle.gateway, value: gatewayName(checkout.gateway) },
    { label: settle.reference, value: <span className="font-mono text-label break-all">{checkout.id}</span> },
  ];
  return (
    <div className="mt-6 border-y border-outline-soft pt-3">
      <DetailList details={details} />
    </div>
  );
}
