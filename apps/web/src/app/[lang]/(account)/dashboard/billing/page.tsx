import type { Metadata } from 'next';
import { BillingDetailsCard } from '@/components/billing/billing-details-card';
import { CustomerCreditCard } from '@/components/billing/credit-card';
import { MethodsCard } from '@/components/billing/methods-card';
import { OpenInvoicesCard } from '@/components/billing/open-invoices-card';
import { PaidInvoicesCard } from '@/components/billing/paid-invoices-card';
import { RefundsCard } from '@/components/billing/refunds-card';
import { SetupReturn } from '@/components/billing/setup-return';
import { PageHeading } from '@/components/dashboard/page-heading';
import { textsOf } from '@/i18n/texts';
import { loadBilling } from '@/lib/billing';
import { countryNames } from '@/lib/countries';
import { listGateways } from '@/lib/gateways';
import { first, type PageProps, type QueryProps } from '@/lib/page';
import { requireCustomer } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.billing };
}

export default async function BillingPage({ params, searchParams }: PageProps & QueryProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  const query = await searchParams;
  const setup = first(query.setup);
  const { customer } = await requireCustomer(
    '/login',
    `/dashboard/billing${setup ? `?setup=${encodeURIComponent(setup)}` : ''}`,
  );
  const [{ methods, open, paid, credit, refunds, details }, gateways] = await Promise.all([
    loadBilling(),
    listGateways(),
  ]);
  const shared = { texts, language: lang, zone: customer.zone };
  return (
    <div className="space-y-6">
      <PageHeading title={texts.billing.title} lead={texts.billing.lead} />
      {setup ? <SetupReturn id={setup} canceled={first(query.canceled) !== undefined} /> : null}
      <OpenInvoicesCard invoices={open} canCharge={methods.length > 0} {...shared} />
      <MethodsCard methods={methods} gateways={gateways} {...shared} />
      {details ? <BillingDetailsCard details={details} countries={countryNames(lang)} /> : null}
      <CustomerCreditCard credit={credit} {...shared} />
      <PaidInvoicesCard invoices={paid} {...shared} />
      <RefundsCard refunds={refunds} {...shared} />
    </div>
  );
}
