import type { Metadata } from 'next';
import { BackLink } from '@/components/admin/back-link';
import { CreditPayouts } from '@/components/admin/credit-payouts';
import { CustomerFacts } from '@/components/admin/customer-facts';
import { RowsCard } from '@/components/admin/rows-card';
import { invoiceColumns, paymentColumns } from '@/components/admin/staff-columns';
import { subscriptionColumns } from '@/components/admin/subscription-columns';
import { MD3Card } from '@/components/cards/md3-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { ButtonLink } from '@/components/ui/button';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadOrNotFound } from '@/lib/load';
import type { PageProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

type Props = { params: Promise<{ lang: string; id: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).staff.customers.title };
}

export default async function CustomerPage({ params }: Props) {
  const { lang, id } = await params;
  const texts = textsOf(lang);
  await requireStaff(`/admin/customers/${id}`);
  const { customer, credit, subscriptions, invoices, payments } = await loadCustomer(id);
  const { customer: words } = texts.staff;
  return (
    <div className="space-y-6">
      <BackLink href="/admin/customers" text={words.back} />
      <PageHeading title={customer.name} lead={customer.email} />
      <MD3Card
        id="facts"
        title={words.facts}
        action={
          <CreditPayouts customer={id} credit={credit} payments={payments} texts={texts} language={lang} />
        }
      >
        <CustomerFacts customer={customer} credit={credit} texts={texts} language={lang} />
      </MD3Card>
      <RowsCard
        id="subscriptions"
        title={words.subscriptions}
        empty={words.noSubscriptions}
        rows={subscriptions}
        columns={subscriptionColumns(texts, lang)}
      />
      <RowsCard
        id="invoices"
        title={words.invoices}
        empty={words.noInvoices}
        rows={invoices}
        columns={invoiceColumns(texts, lang)}
        action={
          <ButtonLink variant="outlined" href={`/admin/invoices/new?customer=${id}`} prefetch={false}>
            {words.newInvoice}
          </ButtonLink>
        }
      />
      <RowsCard
        id="payments"
        title={words.payments}
        empty={words.noPayments}
        rows={payments}
        columns={paymentColumns(texts, lang)}
      />
    </div>
  );
}

async function loadCustomer(id: string) {
  const api = await visitorApi();
  const one = { params: { path: { id } } };
  const customer = await loadOrNotFound(api.GET('/api/v1/customers/{id}', one));
  const theirs = { params: { query: { customerId: id, mode: customer.mode, limit: 25 } } };
  const [credit, subscriptions, invoices, payments] = await Promise.all([
    loadOrNotFound(api.GET('/api/v1/customers/{id}/credit', one)),
    loadOrNotFound(api.GET('/api/v1/subscriptions', theirs)),
    loadOrNotFound(api.GET('/api/v1/invoices', theirs)),
    loadOrNotFound(api.GET('/api/v1/payments', theirs)),
  ]);
  return { customer, credit, subscriptions, invoices, payments };
}
