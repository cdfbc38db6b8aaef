'use client';

import type { Checkout } from '@mekong/sdk';
import { useLanguage, useTexts } from '@/components/texts/texts-provider';
import { DetailList } from '@/components/ui/detail-list';
import { gatewayName } from '@/lib/gateway-name';
import { formatMoney } from '@/lib/money';

type Props = { checkout: Checkout; beside?: boolean };

/** `beside` the words for the bank only what was bought: a second reference there would end up in a transfer. */
export function CheckoutFacts({ checkout, beside = false }: Props) {
  const { settle, checkout: texts, words } = useTexts();
  const language = useLanguage();
  const interval = { year: texts.yearly, month: texts.monthly }[checkout.interval] ?? texts.once;
  const bought = `${checkout.plan.name}, ${interval.toLocaleLowerCase(language)}`;
  const details = [
    { label: settle.total, value: formatMoney(checkout.total, language) },
    { label: settle.gateway, value: gatewayName(checkout.gateway, words) },
    { label: settle.reference, value: <span className="font-mono text-label break-all">{checkout.id}</span> },
  ];
  return (
    <div className="mt-6 border-y border-outline-soft pt-3">
      <DetailList details={[{ label: settle.plan, value: bought }, ...(beside ? [] : details)]} />
    </div>
  );
}
