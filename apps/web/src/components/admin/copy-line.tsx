'use client';

import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Button } from '@/components/ui/button';
import { copyText } from '@/lib/copy-text';
import { useHydrated } from '@/lib/use-hydrated';

/** A text to be taken elsewhere, with the button that copies it. */
export function CopyLine({ text }: { text: string }) {
  const words = useStaffTexts();
  const hydrated = useHydrated();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const label = { no: words.copy, yes: words.copied, failed: words.copyFailed }[copied];
  return (
    <div className="space-y-2">
      <code className="block rounded-medium bg-surface-container px-4 py-3 font-mono text-small break-all select-all">
        {text}
      </code>
      <Button
        variant="tonal"
        disabled={!hydrated}
        onClick={async () => setCopied((await copyText(text)) ? 'yes' : 'failed')}
      >
        <Copy aria-hidden size={18} />
        <span aria-live="polite">{label}</span>
      </Button>
    </div>
  );
}
