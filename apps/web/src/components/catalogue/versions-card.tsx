import type { CatalogPlan } from '@mekong/sdk';
import { RowsCard } from '@/components/admin/rows-card';
import { Prices } from '@/components/catalogue/plan-columns';
import { Badge } from '@/components/ui/badge';
import type { Column } from '@/components/ui/table';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { countOf, type SubscriberCounts } from '@/lib/subscriber-counts';

type Props = { plan: CatalogPlan; counts: SubscriberCounts; texts: Texts; language: string };
type Version = CatalogPlan['versions'][number];

export function VersionsCard({ plan, counts, texts, language }: Props) {
  const { catalogue: words } = texts;
  const onSale = plan.archivedAt === null ? plan.versions[0] : undefined;
  const columns: Column<Version>[] = [
    {
      key: 'version',
      header: words.version,
      cell: (version) => (
        <>
          <span className="block font-medium">{fill(words.versionOf, { number: version.version })}</span>
          <span className="block text-label text-on-surface-muted">
            {formatDay(version.createdAt, language)}
          </span>
          {version === onSale ? <Badge tone="success">{words.current}</Badge> : null}
        </>
      ),
    },
    {
      key: 'price',
      header: words.price,
      cell: ({ prices }) =>
        plan.custom ? words.custom : <Prices prices={prices} texts={texts} language={language} />,
    },
    {
      key: 'limits',
      header: words.limits,
      wideOnly: true,
      cell: ({ entitlements }) =>
        entitlements.length === 0 ? words.none : limitsOf(entitlements, texts, language),
    },
    {
      key: 'subscribers',
      header: words.subscribers,
      align: 'end',
      cell: (version) => String(countOf(counts, [version])),
    },
  ];
  return (
    <RowsCard
      id="versions"
      title={words.versionsTitle}
      empty={words.none}
      rows={plan.versions}
      columns={columns}
    />
  );
}

function limitsOf(entitlements: Version['entitlements'], { catalogue: words }: Texts, language: string) {
  return entitlements.map(({ feature, label, value, period }) => (
    <span key={feature} className="money block">
      {label}: {value === null ? words.unlimited : new Intl.NumberFormat(language).format(value)}
      {period ? ` ${words.aMonth}` : ''}
    </span>
  ));
}
