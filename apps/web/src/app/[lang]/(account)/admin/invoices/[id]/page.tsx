import type { Invoice } from '@mekong/sdk';
import type { Metadata } from 'next';
import { BackLink } from '@/components/admin/back-link';
import { CreditNotesCard } from '@/components/admin/credit-notes-card';
import { InvoiceActions } from '@/components/admin/invoice-actions';
import { InvoiceFacts } from '@/components/admin/invoice-facts';
import { RowsCard } from '@/components/admin/rows-card';
import { paymentColumns } from '@/components/admin/staff-columns';
import { MD3Card } from '@/components/cards/md3-card';
import { InvoiceLines } from '@/components/invoice/invoice-lines';
import { DownloadPdf } from '@/components/paper/download-pdf';
import { PageLink } from '@/components/ui/page-link';
import { fill } from '@/i18n/fill';
import { type Texts, textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadOrNotFound } from '@/lib/load';
import { formatMoney } from '@/lib/money';
import type { PageProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

type Props = { params: Promise<{ lang: string; id: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { invoice } = textsOf((await params).lang).staff;
  return { title: fill(invoice.title, { number: '' }).trim() };
}

export default async function InvoicePage({ params }: Props) {
  const { lang, id } = await params;
  const texts = textsOf(lang);
  await requireStaff(`/admin/invoices/${id}`);
  const api = await visitorApi();
  const invoice = await loadOrNotFound(api.GET('/api/v1/invoices/{id}', { params: { path: { id } } }));
  const { customerId, mode, number, state, balance, total } = invoice;
  const paymentsOfCustomer = { params: { query: { customerId, mode, limit: 100 } } };
  const payments = await loadOrNotFound(api.GET('/api/v1/payments', paymentsOfCustomer));
  const { invoice: words } = texts.staff;
  return (
    <div className="space-y-6">
      <BackLink href="/admin/invoices" text={words.back} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h1 className="text-headline">{number ? fill(words.title, { number }) : words.draft}</h1>
          <PageLink href={`/admin/customers/${customerId}`} className="text-primary hover:underline">
            {invoice.buyer.name}
          </PageLink>
        </div>
        <DownloadPdf id={id} number={number} texts={texts} />
      </div>
      <div className="grid gap-6 xl:grid-cols-2">
        <MD3Card id="facts" title={words.facts}>
          <InvoiceFacts invoice={invoice} texts={texts} language={lang} />
        </MD3Card>
        <MD3Card id="actions" title={words.actions} lead={leadOf(invoice, texts, lang)}>
          <InvoiceActions invoice={{ id, number, state, balance, total }} today={today()} />
        </MD3Card>
      </div>
      <MD3Card id="lines" title={words.lines}>
        <InvoiceLines invoice={invoice} texts={texts} language={lang} />
      </MD3Card>
      <RowsCard
        id="payments"
        title={words.payments}
        empty={words.noPayments}
        rows={payments.filter((payment) => payment.invoiceId === id)}
        columns={paymentColumns(texts, lang)}
      />
      <CreditNotesCard notes={invoice.creditNotes} texts={texts} language={lang} />
    </div>
  );
}

function leadOf({ state, balance }: Invoice, { staff: { invoice: words } }: Texts, language: string): string {
  if (state === 'draft') return words.draftLead;
  return balance.amount > 0
    ? fill(words.openLead, { balance: formatMoney(balance, language) })
    : words.closedLead;
}

/** Only a proposal: the person may choose another day. */
const today = (): string => new Date().toISOString().slice(0, 10);
