'use client';

import type { Checkout } from '@mekong/sdk';
import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '@/components/texts/texts-provider';
import { useZone } from '@/components/texts/zone-provider';
import { CopyButton } from '@/components/ui/copy-button';
import { formatDay } from '@/lib/dates';
import { formatMoney } from '@/lib/money';

/** What to tell the bank; everything typed elsewhere can be copied. */
export function BankTransfer({ transfer }: { transfer: NonNullable<Checkout['bankTransfer']> }) {
  const { settle } = useTexts();
  const language = useLanguage();
  const zone = useZone();
  const { reference, account, amount, dueAt } = transfer;
  const total = formatMoney(amount, language);
  return (
    <dl className="mt-6 space-y-4 rounded-medium bg-surface-container p-5 text-left text-small">
      <Row label={settle.transferReference} copy={[reference, settle.copyReference]}>
        <span className="font-mono font-semibold break-all">{reference}</span>
      </Row>
      <Row label={settle.transferAccount} copy={[account.join('\n'), settle.copyAccount]}>
        {account.map((line) => (
          <span key={line} className="block break-words">
            {line}
          </span>
        ))}
      </Row>
      <Row label={settle.transferAmount} copy={[total, settle.copyAmount]}>
        <span className="money font-semibold">{total}</span>
      </Row>
      {dueAt ? <Row label={settle.transferDue}>{formatDay(dueAt, language, zone)}</Row> : null}
    </dl>
  );
}

type RowProps = { label: string; copy?: readonly [text: string, label: string]; children: ReactNode };

function Row({ label, copy, children }: RowProps) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-3">
      <dt className="text-label text-on-surface-muted">{label}</dt>
      <dd className="col-start-1 min-w-0">{children}</dd>
      {copy ? (
        <dd className="col-start-2 row-span-2 row-start-1">
          <CopyButton text={copy[0]} label={copy[1]} />
        </dd>
      ) : null}
    </div>
  );
}
