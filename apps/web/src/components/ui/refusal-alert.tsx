'use client';

import type { ReactNode } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import type { Refusal } from '@/lib/explain';

/** What went wrong, with the reference to tell us; `children` is the way forward. */
export function RefusalAlert({ refusal, children }: { refusal: Refusal | null; children?: ReactNode }) {
  const { checkout } = useTexts();
  if (!refusal) return null;
  return (
    <Alert tone="danger" live>
      <p>{refusal.message}</p>
      {children}
      {refusal.requestId ? (
        <p className="text-label">
          {checkout.reference}: <span className="font-mono break-all">{refusal.requestId}</span>
        </p>
      ) : null}
    </Alert>
  );
}
