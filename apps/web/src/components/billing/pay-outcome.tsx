'use client';

import type { Payment } from '@mekong/sdk';
import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { fill } from '@/i18n/fill';
import type { ClientTexts } from '@/i18n/texts';
import { said } from '@/lib/said';
import type { Tone } from '@/lib/states';

type Outcome = { payment: Payment; number: string };

const Tell = createContext<(outcome: Outcome | null) => void>(() => {});

/** How a press on “Pay now” ended goes here: a paid invoice leaves the list, and its own row can say nothing more. */
export const useTellOutcome = () => use(Tell);

/** Says above the list how the last payment ended. */
export function PayOutcome({ children }: { children: ReactNode }) {
  const texts = useTexts();
  const [outcome, tell] = useState<Outcome | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed goes with its row, and the focus would fall to the page's top.
    if (outcome) place.current?.focus();
  }, [outcome]);
  const told = outcome ? wordsOf(outcome, texts) : null;
  return (
    <Tell value={tell}>
      {told ? (
        <div ref={place} tabIndex={-1} className="mb-5 rounded-medium">
          <Alert tone={told.tone} live>
            <p>{told.text}</p>
          </Alert>
        </div>
      ) : null}
      {children}
    </Tell>
  );
}

function wordsOf(
  { payment, number }: Outcome,
  { billing, words }: ClientTexts,
): { tone: Tone; text: string } {
  const { state, failure } = payment;
  if (state === 'succeeded') return { tone: 'success', text: fill(billing.paid, { number }) };
  if (state === 'failed') {
    return {
      tone: 'danger',
      text: fill(billing.declined, { number, reason: said(words, failure?.message ?? '') }),
    };
  }
  return { tone: 'info', text: fill(billing.underWay, { number }) };
}
