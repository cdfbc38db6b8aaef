import type { Metadata } from 'next';
import { InvoicesCard } from '@/components/dashboard/invoices-card';
import { LicenseCard } from '@/components/dashboard/license-card';
import { LimitsCard } from '@/components/dashboard/limits-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { PaymentsCard } from '@/components/dashboard/payments-card';
import { SubscriptionCard } from '@/components/dashboard/subscription-card';
import { textsOf } from '@/i18n/texts';
import { loadAccount } from '@/lib/account';
import type { PageProps } from '@/lib/page';
import { requireCustomer } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.dashboard };
}

export default async function OverviewPage({ params }: PageProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  // First, and known already from the layout: a stranger's request must not go on to ask for an account.
  const session = await requireCustomer('/login', '/dashboard');
  const account = await loadAccount();
  const shared = { texts, language: lang, zone: session.customer.zone };
  return (
    <div className="space-y-6">
      <PageHeading title={texts.dashboard.title} lead={session.customer.name} />
      <div className="grid gap-6 xl:grid-cols-[1.4fr_1fr]">
        <SubscriptionCard subscriptions={account.subscriptions} {...shared} />
        <LicenseCard licenses={account.licenses} {...shared} />
      </div>
      <LimitsCard entitlements={account.entitlements} {...shared} />
      <InvoicesCard invoices={account.invoices} {...shared} />
      <PaymentsCard payments={account.payments} {...shared} />
    </div>
  );
}
