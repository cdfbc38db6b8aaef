'use client';

import Copy from 'lucide-react/icons/copy';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';

const variants: readonly ButtonVariant[] = ['filled', 'tonal', 'outlined', 'text', 'danger'];

export function ButtonSamples() {
  const { gallery: words } = useStaffTexts();
  return (
    <div className="space-y-4">
      {variants.map((variant) => (
        <div key={variant} className="flex flex-wrap gap-3">
          <Button variant={variant}>{variant}</Button>
          <Button variant={variant} busy>
            {words.busy}
          </Button>
          <Button variant={variant} disabled>
            {words.disabled}
          </Button>
        </div>
      ))}
      <div className="flex items-center gap-3">
        <IconButton label={words.label}>
          <Copy aria-hidden size={18} />
        </IconButton>
        <CopyButton text={words.label} label={words.label} />
      </div>
    </div>
  );
}
