import type { GatewayConnection, GatewayHealth as Health } from '@mekong/sdk';
import { GatewayActions } from '@/components/admin/gateway-actions';
import { GatewayHealth } from '@/components/admin/gateway-health';
import { RegisterWebhook } from '@/components/admin/register-webhook';
import { TestConfigured } from '@/components/admin/test-configured';
import { BaseCard } from '@/components/cards/base-card';
import { Badge } from '@/components/ui/badge';
import { DetailList } from '@/components/ui/detail-list';
import type { Texts } from '@/i18n/texts';
import { formatDay, formatTime } from '@/lib/dates';

type Shared = { connection: GatewayConnection; texts: Texts; language: string };
type Props = Shared & { health: Health | undefined };

const tones = { ok: 'success', refused: 'danger', unknown: 'warning' } as const;

export function GatewayCard({ connection, texts, language, health }: Props) {
  const { gateways: words } = texts.staff;
  const { id, label, kind, enabled, source } = connection;
  const title = `${label} · ${words.kinds[kind]}`;
  return (
    <BaseCard aria-label={title} className="space-y-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 className="text-title">{title}</h2>
        <Badge tone={enabled ? 'success' : 'neutral'}>{enabled ? words.on : words.off}</Badge>
      </div>
      <DetailList
        details={[
          { label: words.source, value: words.sources[source] },
          ...(connection.hint ? [{ label: words.keys, value: connection.hint }] : []),
          {
            label: words.lastCheck,
            value: <Check connection={connection} texts={texts} language={language} />,
          },
        ]}
      />
      <GatewayHealth health={health} texts={texts} language={language} />
      {kind === 'sandbox' ? null : (
        <RegisterWebhook url={connection.webhookUrl} events={connection.webhookEvents} />
      )}
      {id ? (
        <GatewayActions id={id} connection={{ label, enabled }} />
      ) : (
        <TestConfigured gateway={connection.gateway} kind={kind} />
      )}
      {source === 'environment' ? (
        <p className="text-small text-on-surface-muted">{words.environmentHint}</p>
      ) : null}
    </BaseCard>
  );
}

function Check({ connection: { check }, texts, language }: Shared) {
  const { gateways: words } = texts.staff;
  if (!check) return words.neverChecked;
  return (
    <>
      <Badge tone={tones[check.result]}>{words.results[check.result]}</Badge>
      <span className="mt-1 block text-label font-normal text-on-surface-muted">
        {formatDay(check.at, language)}, {formatTime(check.at, language)}
        {check.message ? ` · ${check.message}` : ''}
      </span>
    </>
  );
}
