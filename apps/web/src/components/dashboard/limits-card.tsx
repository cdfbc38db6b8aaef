import type { Entitlement } from '@mekong/sdk';
import { MD3Card } from '@/components/cards/md3-card';
import { StatsCard } from '@/components/cards/stats-card';
import type { Texts } from '@/i18n/texts';
import { said } from '@/lib/said';

type Props = { entitlements: readonly Entitlement[]; texts: Texts; language: string };

export function LimitsCard({ entitlements, texts, language }: Props) {
  const { dashboard } = texts;
  return (
    <MD3Card
      id="limits"
      title={dashboard.limits}
      lead={entitlements.length ? dashboard.limitsLead : dashboard.noLimits}
    >
      {entitlements.length > 0 ? (
        <div className="grid gap-4 sm:grid-cols-3">
          {entitlements.map((entitlement) => (
            <StatsCard
              key={entitlement.feature}
              label={said(texts.client.words, entitlement.label)}
              value={limitOf(entitlement, texts, language)}
              hint={entitlement.period ? dashboard.aMonth : undefined}
            />
          ))}
        </div>
      ) : null}
    </MD3Card>
  );
}

function limitOf({ kind, value }: Entitlement, texts: Texts, language: string): string {
  const { dashboard } = texts;
  if (kind === 'boolean') return value === 0 ? dashboard.notIncluded : dashboard.included;
  return value === null ? dashboard.unlimited : new Intl.NumberFormat(language).format(value);
}
