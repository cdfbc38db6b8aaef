import type { Invoice } from '@mekong/sdk';
import { ResendReceipt } from '@/components/billing/resend-receipt';
import { MD3Card } from '@/components/cards/md3-card';
import { PageLink } from '@/components/ui/page-link';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { formatMoney } from '@/lib/money';

type Shared = { texts: Texts; language: string; zone: string };

/** What is paid, with its receipt; nothing at all before the first one. */
export function PaidInvoicesCard({ invoices, ...shared }: Shared & { invoices: readonly Invoice[] }) {
  const { billing } = shared.texts;
  if (invoices.length === 0) return null;
  return (
    <MD3Card id="paid-invoices" title={billing.paidTitle} lead={billing.paidLead}>
      <ul className="divide-y divide-outline-soft">
        {invoices.map((invoice) => (
          <li key={invoice.id} className="py-5 first:pt-0 last:pb-0">
            <PaidInvoice invoice={invoice} {...shared} />
          </li>
        ))}
      </ul>
    </MD3Card>
  );
}

function PaidInvoice({ invoice, texts: { billing }, language, zone }: Shared & { invoice: Invoice }) {
  const { id, number, paidAt, total } = invoice;
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-[1fr_auto]">
      <div className="flex min-w-0 items-start justify-between gap-4">
        <div className="min-w-0">
          <PageLink
            href={`/dashboard/invoices/${id}`}
            prefetch={false}
            className="money font-medium text-primary underline-offset-4 hover:underline"
          >
            {number}
          </PageLink>
          {paidAt ? (
            <p className="text-small text-on-surface-muted">
              {fill(billing.paidOn, { date: formatDay(paidAt, language, zone) })}
            </p>
          ) : null}
        </div>
        <p className="money font-medium">{formatMoney(total, language)}</p>
      </div>
      <ResendReceipt id={id} number={number ?? ''} />
    </div>
  );
}
