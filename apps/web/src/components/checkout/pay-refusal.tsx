'use client';

import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import type { Refusal } from '@/lib/explain';

export function PayRefusal({ refusal }: { refusal: Refusal | null }) {
  const { checkout: texts } = useTexts();
  if (!refusal) return null;
  return (
    <Alert tone="danger" live>
      <p>{refusal.message}</p>
      {refusal.code === 'ALREADY_SUBSCRIBED' ? (
        <p>
          <a href="/dashboard" className="font-semibold underline">
            {texts.toDashboard}
          </a>
        </p>
      ) : null}
      {refusal.requestId ? (
        <p className="text-label">
          {texts.reference}: <span className="font-mono">{refusal.requestId}</span>
        </p>
      ) : null}
    </Alert>
  );
}
