import type { PaymentDetail, WireMoney } from '@mekong/sdk';
import type { Metadata } from 'next';
import { BackLink } from '@/components/admin/back-link';
import { ParkedAlert } from '@/components/admin/parked-alert';
import { PaymentFacts } from '@/components/admin/payment-facts';
import { refundColumns } from '@/components/admin/refund-columns';
import { RefundDialog } from '@/components/admin/refund-dialog';
import { RowsCard } from '@/components/admin/rows-card';
import { MD3Card } from '@/components/cards/md3-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadOrNotFound } from '@/lib/load';
import type { PageProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

type Props = { params: Promise<{ lang: string; id: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).staff.payment.title };
}

export default async function PaymentPage({ params }: Props) {
  const { lang, id } = await params;
  const texts = textsOf(lang);
  await requireStaff(`/admin/payments/${id}`);
  const { payment, invoice, refunds, parked } = await loadPayment(id);
  const { payment: words } = texts.staff;
  const rest = refundable(payment);
  return (
    <div className="space-y-6">
      <BackLink href="/admin/payments" text={words.back} />
      <PageHeading title={words.title} lead={payment.id} />
      {parked ? <ParkedAlert paymentId={payment.id} item={parked} texts={texts} /> : null}
      <MD3Card id="facts" title={words.facts}>
        <PaymentFacts payment={payment} invoice={invoice} texts={texts} language={lang} />
      </MD3Card>
      <RowsCard
        id="refunds"
        title={words.refunds}
        empty={words.noRefunds}
        rows={refunds}
        columns={refundColumns(texts, lang)}
        action={rest ? <RefundDialog payment={{ id, gateway: payment.gateway }} rest={rest} /> : null}
      />
    </div>
  );
}

async function loadPayment(id: string) {
  const api = await visitorApi();
  const path = (one: string) => ({ params: { path: { id: one } } });
  const payment = await loadOrNotFound(api.GET('/api/v1/payments/{id}', path(id)));
  const invoice = await loadOrNotFound(api.GET('/api/v1/invoices/{id}', path(payment.invoiceId)));
  const refundsOfIt = { params: { query: { paymentId: id, mode: invoice.mode } } };
  const [refunds, attention] = await Promise.all([
    loadOrNotFound(api.GET('/api/v1/refunds', refundsOfIt)),
    loadOrNotFound(api.GET('/api/v1/attention')),
  ]);
  return { payment, invoice, refunds, parked: attention.find(({ object }) => object === id) ?? null };
}

/** What has come and not gone back; null when nothing can be refunded. The API has the last word. */
function refundable({ state, amount, refunded }: PaymentDetail): WireMoney | null {
  if (state !== 'succeeded' && state !== 'partially_refunded') return null;
  const rest = amount.amount - refunded.amount;
  return rest > 0 ? { amount: rest, currency: amount.currency } : null;
}
