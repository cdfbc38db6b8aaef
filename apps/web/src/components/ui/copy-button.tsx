'use client';

import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { IconButton } from '@/components/ui/icon-button';
import { copyText } from '@/lib/copy-text';
import { useHydrated } from '@/lib/use-hydrated';

/** Copies `text`; `label` says what, as several stand on one page. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const texts = useTexts();
  const hydrated = useHydrated();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const said = { no: '', yes: texts.copied, failed: texts.copyFailed }[copied];
  const Icon = copied === 'yes' ? Check : Copy;
  return (
    <span className="inline-flex items-center">
      <span aria-live="polite" className="text-label text-on-surface-muted">
        {said}
      </span>
      <IconButton
        label={label}
        disabled={!hydrated}
        onClick={async () => setCopied((await copyText(text)) ? 'yes' : 'failed')}
      >
        <Icon aria-hidden size={18} />
      </IconButton>
    </span>
  );
}
