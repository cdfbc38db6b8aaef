'use client';

import type { ReactNode } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import type { Refusal } from '@/lib/explain';

type Props = {
  refusal: Refusal | null;
  /** Names each field that was refused, in a form whose inputs do not show it themselves. */
  fields?: boolean;
  children?: ReactNode;
};

/** What went wrong, with the reference to tell us; `children` is the way forward. */
export function RefusalAlert({ refusal, fields, children }: Props) {
  const { checkout } = useTexts();
  if (!refusal) return null;
  return (
    <Alert tone="danger" live>
      <p>{refusal.message}</p>
      {Object.entries(fields ? refusal.fields : {}).map(([field, message]) => (
        <p key={field}>
          {field}: {message}
        </p>
      ))}
      {children}
      {refusal.requestId ? (
        <p className="text-label">
          {checkout.reference}: <span className="font-mono break-all">{refusal.requestId}</span>
        </p>
      ) : null}
    </Alert>
  );
}
