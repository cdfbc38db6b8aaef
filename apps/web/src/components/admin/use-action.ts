'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { explain, type Refusal } from '@/lib/explain';

/** A slip that was found before anything was sent. */
export class InputError extends Error {}

/**
 * Runs what a button does: one at a time, with the refusal kept to be shown, and the page read anew afterwards.
 * `run` answers whether it worked.
 */
export function useAction() {
  const texts = useTexts();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (act: () => Promise<void>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setRefusal(null);
    try {
      await act();
      router.refresh();
      return true;
    } catch (error) {
      setRefusal(error instanceof InputError ? slip(error) : explain(error, texts));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, run, clear: () => setRefusal(null) };
}

const slip = ({ message }: InputError): Refusal => ({ code: 'INPUT', message, fields: {}, requestId: null });
