'use client';

import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { buttonClasses } from '@/components/ui/button';
import { FullLink } from '@/components/ui/page-link';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import type { Refusal } from '@/lib/explain';

export type LinkKind = 'reset' | 'magic' | 'verify' | 'confirm';

/** A link that opens nothing any more is nobody's fault: it is said once, with the way to another one. */
export function LinkRefusal({ kind, refusal }: { kind: LinkKind; refusal: Refusal | null }) {
  const { entering } = useTexts();
  if (!refusal) return null;
  if (!isUsedUp(refusal)) return <RefusalAlert refusal={refusal} />;
  const [href, label] = {
    reset: ['/forgot', entering.anotherReset],
    magic: ['/magic', entering.anotherMagic],
    verify: ['/dashboard', entering.anotherVerify],
    confirm: ['/dashboard/security', entering.anotherConfirm],
  }[kind] as [string, string];
  return (
    <div className="space-y-5">
      <Alert tone="warning" live>
        <p>{refusal.code === 'LINK_INVALID' ? entering.invalid : entering.noToken}</p>
      </Alert>
      <FullLink href={href} className={buttonClasses('filled', 'w-full')}>
        {label}
      </FullLink>
    </div>
  );
}

/** Also what does not look like one of our links at all: a part of it was lost on the way. */
export function isUsedUp({ code, fields }: Refusal): boolean {
  return code === 'LINK_INVALID' || 'token' in fields;
}
