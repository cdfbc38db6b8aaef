import type { Metadata } from 'next';
import { BackLink } from '@/components/admin/back-link';
import { NewPlanForm } from '@/components/catalogue/new-plan-form';
import { PageHeading } from '@/components/dashboard/page-heading';
import { pricingTexts, textsOf } from '@/i18n/texts';
import { loadCatalogue } from '@/lib/catalogue';
import type { PageProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).catalogue.newTitle };
}

export default async function NewPlanPage({ params }: PageProps) {
  const texts = textsOf((await params).lang);
  await requireStaff('/admin/catalogue/new');
  const { plans, features } = await loadCatalogue();
  const { catalogue: words } = texts;
  const currency = plans.flatMap(({ versions }) => versions[0]?.prices ?? [])[0]?.amount.currency ?? 'USD';
  return (
    <div className="space-y-6">
      <BackLink href="/admin/catalogue" text={words.back} />
      <PageHeading title={words.newTitle} lead={words.newLead} />
      <NewPlanForm
        features={features}
        currency={currency}
        pricing={pricingTexts(texts)}
        previewTitle={words.previewTitle}
      />
    </div>
  );
}
