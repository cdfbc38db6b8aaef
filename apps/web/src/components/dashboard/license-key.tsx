'use client';

import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';
import { copyText } from '@/lib/copy-text';
import { maskedKey } from '@/lib/masked-key';
import { useHydrated } from '@/lib/use-hydrated';

/** Masked until asked, against glances over a shoulder; copying works without showing. */
export function LicenseKey({ licenseKey }: { licenseKey: string }) {
  const texts = useTexts();
  const hydrated = useHydrated();
  const [shown, setShown] = useState(false);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = async () => {
    const worked = await copyText(licenseKey);
    setCopied(worked ? 'yes' : 'failed');
    if (!worked) setShown(true);
  };
  const copyLabel = { no: texts.copy, yes: texts.copied, failed: texts.copyFailed }[copied];
  const RevealIcon = shown ? EyeOff : Eye;
  const CopyIcon = copied === 'yes' ? Check : Copy;
  return (
    <div>
      <code
        data-testid="license-key"
        className="block rounded-medium bg-surface-container px-4 py-3.5 font-mono text-small font-medium break-all select-all"
      >
        {shown ? licenseKey : maskedKey(licenseKey)}
      </code>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="tonal" disabled={!hydrated} onClick={copy}>
          <CopyIcon aria-hidden size={18} />
          <span aria-live="polite">{copyLabel}</span>
        </Button>
        <Button variant="text" disabled={!hydrated} aria-pressed={shown} onClick={() => setShown(!shown)}>
          <RevealIcon aria-hidden size={18} />
          {shown ? texts.hide : texts.reveal}
        </Button>
      </div>
    </div>
  );
}
