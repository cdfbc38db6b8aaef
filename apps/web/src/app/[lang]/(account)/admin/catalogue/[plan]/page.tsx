import type { CatalogPlan } from '@mekong/sdk';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BackLink } from '@/components/admin/back-link';
import { EditPlan } from '@/components/catalogue/edit-plan';
import { PlanActions } from '@/components/catalogue/plan-actions';
import { VersionsCard } from '@/components/catalogue/versions-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { Badge } from '@/components/ui/badge';
import { fill } from '@/i18n/fill';
import { pricingTexts, type Texts, textsOf } from '@/i18n/texts';
import { loadCatalogue } from '@/lib/catalogue';
import { requireStaff } from '@/lib/session';
import { countOf } from '@/lib/subscriber-counts';

type Props = { params: Promise<{ lang: string; plan: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textsOf((await params).lang).catalogue.title };
}

export default async function PlanPage({ params }: Props) {
  const { lang, plan: code } = await params;
  const texts = textsOf(lang);
  await requireStaff(`/admin/catalogue/${encodeURIComponent(code)}`);
  const { plans, features, counts } = await loadCatalogue();
  const plan = plans.find((one) => one.code === code) ?? notFound();
  const { catalogue: words } = texts;
  const archived = plan.archivedAt !== null;
  return (
    <div className="space-y-6">
      <BackLink href="/admin/catalogue" text={words.back} />
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="space-y-2">
          <PageHeading title={plan.name} lead={plan.code} />
          <Badge tone={archived ? 'neutral' : 'success'}>{archived ? words.archived : words.onSale}</Badge>
        </div>
        <PlanActions code={plan.code} name={plan.name} archived={archived} />
      </div>
      <EditPlan
        plan={plan}
        features={features}
        pricing={pricingTexts(texts)}
        titles={titlesOf(plan, countOf(counts, plan.versions), texts)}
      />
      <VersionsCard plan={plan} counts={counts} texts={texts} language={lang} />
    </div>
  );
}

function titlesOf(plan: CatalogPlan, subscribers: number, { catalogue: words }: Texts) {
  const kept = { 0: words.termsKeptNone, 1: words.termsKeptOne }[subscribers] ?? words.termsKept;
  return {
    preview: words.previewTitle,
    wordsTitle: words.wordsTitle,
    wordsLead: words.wordsLead,
    termsTitle: words.termsTitle,
    termsLead: fill(words.termsLead, { next: (plan.versions[0]?.version ?? 0) + 1 }),
    kept: fill(kept, { count: subscribers }),
  };
}
