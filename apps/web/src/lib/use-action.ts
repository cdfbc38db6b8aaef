'use client';

import { useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { explain, type Refusal } from '@/lib/explain';

/** One thing that a person does: busy until it is answered, and a refusal in words. */
export function useAction() {
  const texts = useTexts();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** True when it worked. `stay` keeps the button busy after success, where the page is being left. */
  const run = async (work: () => Promise<unknown>, stay = false): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setRefusal(null);
    try {
      await work();
      if (!stay) setBusy(false);
      return true;
    } catch (error) {
      setRefusal(explain(error, texts));
      setBusy(false);
      return false;
    }
  };
  return { busy, refusal, run, forget: () => setRefusal(null) };
}
