'use client';

import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { CopyButton } from '@/components/ui/copy-button';

/** A key is shown this once; nobody can look it up later. */
export function KeyOnce({ text }: { text: string }) {
  const { apiKeys } = useTexts();
  return (
    <Alert tone="success" live>
      <p>{apiKeys.shownOnce}</p>
      <p className="flex items-center gap-2">
        <code data-testid="api-key" className="min-w-0 font-mono font-medium break-all select-all">
          {text}
        </code>
        <CopyButton text={text} label={apiKeys.copy} />
      </p>
    </Alert>
  );
}
