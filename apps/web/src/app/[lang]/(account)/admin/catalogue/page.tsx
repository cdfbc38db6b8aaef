import type { CatalogPlan } from '@mekong/sdk';
import Tags from 'lucide-react/icons/tags';
import type { Metadata } from 'next';
import { MD3Card } from '@/components/cards/md3-card';
import { planColumns } from '@/components/catalogue/plan-columns';
import { PageHeading } from '@/components/dashboard/page-heading';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { textsOf } from '@/i18n/texts';
import { loadCatalogue } from '@/lib/catalogue';
import type { PageProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).catalogue.title };
}

const isArchived = ({ archivedAt }: CatalogPlan) => archivedAt !== null;

export default async function CataloguePage({ params }: PageProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  await requireStaff('/admin/catalogue');
  const { plans, counts } = await loadCatalogue();
  const { catalogue: words } = texts;
  const onSale = plans.filter((plan) => !isArchived(plan));
  const archived = plans.filter(isArchived);
  const shared = { texts, language: lang };
  const order = onSale.map(({ code }) => code);
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <PageHeading title={words.title} lead={words.lead} />
        <ButtonLink href="/admin/catalogue/new">{words.create}</ButtonLink>
      </div>
      <MD3Card id="on-sale" title={words.onSale} lead={words.onSaleLead}>
        {onSale.length === 0 ? (
          <EmptyState Icon={Tags} title={words.noneTitle} text={words.noneText} />
        ) : (
          <Table
            caption={words.onSale}
            columns={planColumns(shared, counts, order)}
            rows={onSale}
            rowKey={({ id }) => id}
          />
        )}
      </MD3Card>
      {archived.length > 0 ? (
        <MD3Card id="archived" title={words.archived} lead={words.archivedLead}>
          <Table
            caption={words.archived}
            columns={planColumns(shared, counts, null)}
            rows={archived}
            rowKey={({ id }) => id}
          />
        </MD3Card>
      ) : null}
    </div>
  );
}
