'use client';

import type { Checkout } from '@mekong/sdk';
import { BaseCard } from '@/components/cards/base-card';
import { BankTransfer } from '@/components/settle/bank-transfer';
import { CheckoutFacts } from '@/components/settle/checkout-facts';
import { OutcomeActions } from '@/components/settle/outcome-actions';
import { OutcomeIcon } from '@/components/settle/outcome-icon';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { fill } from '@/i18n/fill';
import type { ClientTexts } from '@/i18n/texts';
import { gatewayName } from '@/lib/gateway-name';
import { said } from '@/lib/said';
import type { Outcome } from '@/lib/states';

export type Shown = Outcome | 'not-found';

type Props = {
  outcome: Shown;
  checkout: Checkout | null;
  late?: boolean;
  interrupted?: boolean;
  guest?: boolean;
};

export function OutcomeView({ outcome, checkout, late = false, interrupted = false, guest = false }: Props) {
  const { settle, words } = useTexts();
  const { title, text } = wordsOf(outcome, late, settle);
  const told = outcome === 'paid' ? paidText(checkout, guest, settle) : text;
  const values = {
    plan: checkout?.plan.name ?? '',
    gateway: gatewayName(checkout?.gateway ?? 'paypal', words),
  };
  return (
    <BaseCard look="elevated" data-outcome={outcome} className="mx-auto max-w-lg text-center">
      <OutcomeIcon outcome={outcome} />
      <h1 className="mt-5 text-headline">{title}</h1>
      <p className="mt-3 text-on-surface-muted">{fill(told, values)}</p>
      {outcome === 'declined' && checkout?.failure ? (
        <p className="mt-2 text-small text-on-surface-muted">{said(words, checkout.failure.message)}</p>
      ) : null}
      {interrupted ? (
        <div className="mt-5 text-left">
          <Alert tone="warning">{settle.unreachable}</Alert>
        </div>
      ) : null}
      {outcome === 'transfer' && checkout?.bankTransfer ? (
        <BankTransfer transfer={checkout.bankTransfer} />
      ) : null}
      {checkout ? <CheckoutFacts checkout={checkout} beside={outcome === 'transfer'} /> : null}
      <OutcomeActions outcome={outcome} checkout={checkout} late={late} guest={guest} />
    </BaseCard>
  );
}

function paidText(checkout: Checkout | null, guest: boolean, settle: ClientTexts['settle']): string {
  if (guest) return settle.paidGuestText;
  return checkout?.interval === 'once' ? settle.paidOnceText : settle.paidText;
}

function wordsOf(outcome: Shown, late: boolean, settle: ClientTexts['settle']) {
  switch (outcome) {
    case 'settling':
      return late
        ? { title: settle.processingTitle, text: settle.processingText }
        : { title: settle.settlingTitle, text: settle.settlingText };
    case 'paid':
      return { title: settle.paidTitle, text: settle.paidText };
    case 'transfer':
      return { title: settle.transferTitle, text: settle.transferText };
    case 'declined':
      return { title: settle.failedTitle, text: settle.failedText };
    case 'canceled':
      return { title: settle.canceledTitle, text: settle.canceledLead };
    case 'expired':
      return { title: settle.expiredTitle, text: settle.expiredText };
    case 'review':
      return { title: settle.reviewTitle, text: settle.reviewText };
    case 'not-found':
      return { title: settle.notFoundTitle, text: settle.notFoundText };
  }
}
