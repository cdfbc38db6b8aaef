'use client';

import { type PaymentMethodSetup, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { fill } from '@/i18n/fill';
import type { ClientTexts } from '@/i18n/texts';
import { browserApi } from '@/lib/api-browser';
import { said } from '@/lib/said';
import type { Tone } from '@/lib/states';
import { useAction } from '@/lib/use-action';

/** Back from the gateway: asks once how the saving ended. A repeat saves nothing twice. */
export function SetupReturn({ id, canceled }: { id: string; canceled: boolean }) {
  const texts = useTexts();
  const router = useRouter();
  const [answer, setAnswer] = useState<PaymentMethodSetup | null>(null);
  const { refusal, run } = useAction();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || canceled) return;
    asked.current = true;
    void run(async () => {
      setAnswer(await complete(id));
      router.refresh();
    });
  }, [id, canceled, run, router]);
  if (refusal) return <RefusalAlert refusal={refusal} />;
  const { tone, text } = canceled
    ? { tone: 'neutral' as const, text: texts.billing.setupCanceled }
    : wordsOf(answer, texts);
  return (
    <Alert tone={tone} live>
      <p>{text}</p>
    </Alert>
  );
}

function complete(id: string): Promise<PaymentMethodSetup> {
  const params = { path: { id } };
  return unwrap(browserApi.POST('/api/v1/payment-methods/setups/{id}/complete', { params, body: {} }));
}

function wordsOf(
  answer: PaymentMethodSetup | null,
  { billing, words }: ClientTexts,
): { tone: Tone; text: string } {
  if (!answer) return { tone: 'info', text: billing.setupWait };
  const { setup, method } = answer;
  if (method) return { tone: 'success', text: fill(billing.setupDone, { label: method.label }) };
  if (setup.state === 'pending') return { tone: 'info', text: billing.setupPending };
  if (setup.state === 'canceled') return { tone: 'neutral', text: billing.setupCanceled };
  return {
    tone: 'danger',
    text: fill(billing.setupFailed, { reason: said(words, setup.failure?.message ?? '') }),
  };
}
