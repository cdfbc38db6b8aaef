import type { Invoice } from '@mekong/sdk';
import CircleCheck from 'lucide-react/icons/circle-check';
import { PayInvoice } from '@/components/billing/pay-invoice';
import { PayOutcome } from '@/components/billing/pay-outcome';
import { MD3Card } from '@/components/cards/md3-card';
import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageLink } from '@/components/ui/page-link';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { formatMoney } from '@/lib/money';

type Shared = { canCharge: boolean; texts: Texts; language: string; zone: string };

export function OpenInvoicesCard({ invoices, ...shared }: Shared & { invoices: readonly Invoice[] }) {
  const { billing } = shared.texts;
  return (
    <MD3Card id="open-invoices" title={billing.openTitle}>
      <PayOutcome>
        {invoices.length === 0 ? (
          <EmptyState Icon={CircleCheck} title={billing.noneOpenTitle} text={billing.noneOpenText} />
        ) : (
          <ul className="divide-y divide-outline-soft">
            {invoices.map((invoice) => (
              <li key={invoice.id} className="py-5 first:pt-0 last:pb-0">
                <OpenInvoice invoice={invoice} {...shared} />
              </li>
            ))}
          </ul>
        )}
      </PayOutcome>
    </MD3Card>
  );
}

function OpenInvoice({ invoice, canCharge, texts, language, zone }: Shared & { invoice: Invoice }) {
  const { billing } = texts;
  const { number, dueAt, overdue, paymentReference: reference } = invoice;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="min-w-0">
          <PageLink
            href={`/dashboard/invoices/${invoice.id}`}
            prefetch={false}
            className="money font-medium text-primary underline-offset-4 hover:underline"
          >
            {number}
          </PageLink>
          {dueAt ? (
            <p className="text-small text-on-surface-muted">
              {fill(overdue ? billing.overdue : billing.due, { date: formatDay(dueAt, language, zone) })}
            </p>
          ) : null}
        </div>
        <p className="money text-title">{formatMoney(invoice.balance, language)}</p>
      </div>
      {canCharge && invoice.balance.amount > 0 ? <PayInvoice invoice={invoice} /> : null}
      {reference ? (
        <p className="mt-2 flex flex-wrap items-center gap-x-2 text-small text-on-surface-muted">
          {billing.reference} <span className="font-mono font-medium text-on-surface">{reference}</span>
          <CopyButton text={reference} label={billing.copyReference} />
        </p>
      ) : null}
    </>
  );
}
