import type { Metadata } from 'next';
import { BackLink } from '@/components/admin/back-link';
import { NewInvoiceForm } from '@/components/admin/new-invoice-form';
import { BaseCard } from '@/components/cards/base-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { textsOf } from '@/i18n/texts';
import { first, type PageProps, type QueryProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).staff.newInvoice.title };
}

export default async function NewInvoicePage({ params, searchParams }: PageProps & QueryProps) {
  const { newInvoice: words } = textsOf((await params).lang).staff;
  await requireStaff('/admin/invoices/new');
  const customerId = first((await searchParams).customer) ?? '';
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <BackLink href="/admin/invoices" text={words.back} />
      <PageHeading title={words.title} lead={words.lead} />
      <BaseCard aria-label={words.title}>
        <NewInvoiceForm customerId={customerId} />
      </BaseCard>
    </div>
  );
}
