import Inbox from 'lucide-react/icons/inbox';
import Rocket from 'lucide-react/icons/rocket';
import { BaseCard } from '@/components/cards/base-card';
import { FeatureCard } from '@/components/cards/feature-card';
import { MD3Card } from '@/components/cards/md3-card';
import { StatsCard } from '@/components/cards/stats-card';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import type { Texts } from '@/i18n/texts';
import { formatMoney } from '@/lib/money';
import type { Tone } from '@/lib/states';

type Words = Texts['gallery'];
type Props = { words: Words; language: string };

const tones: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger'];
const rows = [
  { id: '1', amount: 99_500 },
  { id: '2', amount: -3_950 },
];

export const AlertSamples = ({ words }: Pick<Props, 'words'>) => (
  <div className="space-y-3">
    {tones.map((tone) => (
      <Alert key={tone} tone={tone}>
        {words.text}
      </Alert>
    ))}
  </div>
);

export const BadgeSamples = () => (
  <div className="flex flex-wrap gap-3">
    {tones.map((tone) => (
      <Badge key={tone} tone={tone}>
        {tone}
      </Badge>
    ))}
  </div>
);

export const TableSample = ({ words, language }: Props) => (
  <Table
    caption={words.tables}
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      { key: 'name', header: words.name, cell: ({ id }) => `${words.sample} ${id}` },
      {
        key: 'amount',
        header: words.amount,
        align: 'end',
        cell: ({ amount }) => (
          <span className="money">{formatMoney({ amount, currency: 'USD' }, language)}</span>
        ),
      },
    ]}
  />
);

export const EmptySample = ({ words }: Pick<Props, 'words'>) => (
  <EmptyState Icon={Inbox} title={words.sample} text={words.text} />
);

export const SkeletonSample = () => (
  <div className="space-y-3">
    <Skeleton className="h-6 w-48" />
    <Skeleton className="h-24" />
  </div>
);

/** Named as in the code, in every language. */
const cards = { base: 'BaseCard', stats: 'StatsCard', feature: 'FeatureCard', md3: 'MD3Card' };

export const CardSamples = ({ words, language }: Props) => (
  <div className="grid gap-5 sm:grid-cols-2">
    {(['outlined', 'elevated', 'filled'] as const).map((look) => (
      <BaseCard key={look} look={look} aria-label={`${cards.base} ${look}`}>
        {cards.base} · {look}
      </BaseCard>
    ))}
    <StatsCard
      label={cards.stats}
      value={formatMoney({ amount: 1_250_000, currency: 'USD' }, language)}
      hint={words.text}
    />
    <FeatureCard Icon={Rocket} title={cards.feature} text={words.text} />
    <MD3Card id="md3-sample" title={cards.md3} lead={words.text}>
      {words.sample}
    </MD3Card>
  </div>
);
