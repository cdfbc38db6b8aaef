import type { AttentionItem } from '@mekong/sdk';
import { ResolveDialog } from '@/components/admin/resolve-dialog';
import { MD3Card } from '@/components/cards/md3-card';
import type { Texts } from '@/i18n/texts';
import { wordFor } from '@/lib/states';

type Props = { paymentId: string; item: AttentionItem; texts: Texts };

/** Why a payment waits for a person, and the way to decide. */
export function ParkedAlert({ paymentId, item, texts }: Props) {
  const { payment: words } = texts.staff;
  const { message } = item.detail;
  return (
    <MD3Card id="parked" title={words.parkedTitle} lead={wordFor(words.parkedText, item.reason)}>
      {typeof message === 'string' ? (
        <p className="mb-4 text-small wrap-anywhere text-on-surface-muted">{message}</p>
      ) : null}
      <ResolveDialog paymentId={paymentId} />
    </MD3Card>
  );
}
