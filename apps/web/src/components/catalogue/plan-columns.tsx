import type { CatalogPlan } from '@mekong/sdk';
import { RowLink } from '@/components/admin/row-link';
import { MovePlan } from '@/components/catalogue/move-plan';
import { Badge } from '@/components/ui/badge';
import type { Column } from '@/components/ui/table';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatMoney } from '@/lib/money';
import { countOf, type SubscriberCounts } from '@/lib/subscriber-counts';

type Version = CatalogPlan['versions'][number];
type Shared = { texts: Texts; language: string };

/** Plans as staff see them; `order` only where they can be moved. */
export function planColumns(
  { texts, language }: Shared,
  counts: SubscriberCounts,
  order: readonly string[] | null,
): Column<CatalogPlan>[] {
  const { catalogue: words } = texts;
  return [
    {
      key: 'plan',
      header: words.plan,
      cell: ({ code, name, versions: [newest] }) => (
        <>
          <RowLink href={`/admin/catalogue/${code}`}>{name}</RowLink>
          <span className="block text-label text-on-surface-muted">
            {code} · {fill(words.versionOf, { number: newest?.version ?? 0 })}
          </span>
          {newest?.createdBy === null ? <Badge>{words.demo}</Badge> : null}
        </>
      ),
    },
    {
      key: 'price',
      header: words.price,
      cell: ({ custom, versions: [newest] }) =>
        custom ? words.custom : <Prices prices={newest?.prices ?? []} texts={texts} language={language} />,
    },
    {
      key: 'subscribers',
      header: words.subscribers,
      align: 'end',
      wideOnly: true,
      cell: ({ versions }) => String(countOf(counts, versions)),
    },
    ...(order
      ? [
          {
            key: 'order',
            header: words.order,
            align: 'end' as const,
            cell: ({ code, name }: CatalogPlan) => (
              <MovePlan codes={order} index={order.indexOf(code)} name={name} />
            ),
          },
        ]
      : []),
  ];
}

/** A line for each way it is paid. */
export function Prices({ prices, texts, language }: Shared & { prices: Version['prices'] }) {
  const { catalogue: words } = texts;
  const said: Record<string, string> = { month: words.perMonth, year: words.perYear, once: words.once };
  return prices.map(({ id, interval, amount }) => (
    <span key={id} className="money block whitespace-nowrap">
      {amount.amount === 0
        ? words.free
        : fill(said[interval] ?? '{amount}', { amount: formatMoney(amount, language, 'short') })}
    </span>
  ));
}
