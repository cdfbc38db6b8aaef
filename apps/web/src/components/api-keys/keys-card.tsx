import type { ApiKey } from '@mekong/sdk';
import KeyRound from 'lucide-react/icons/key-round';
import { KeyActions } from '@/components/api-keys/key-actions';
import { MD3Card } from '@/components/cards/md3-card';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { type Tone, wordFor } from '@/lib/states';

type Shared = { texts: Texts; language: string; zone: string };
type Words = { listTitle: string; noneTitle: string; noneText: string };
type Props = Shared & {
  keys: readonly ApiKey[];
  words: Words;
  /** Of what a key may do. */
  scopeNames: Record<string, string>;
  /** Whether the one who looks may replace and end them. */
  change: boolean;
};

const tones: Record<ApiKey['state'], Tone> = {
  active: 'success',
  retiring: 'warning',
  expired: 'neutral',
  revoked: 'neutral',
};

export function KeysCard({ keys, words, scopeNames, change, ...shared }: Props) {
  return (
    <MD3Card id="keys" title={words.listTitle}>
      {keys.length === 0 ? (
        <EmptyState Icon={KeyRound} title={words.noneTitle} text={words.noneText} />
      ) : (
        <ul className="divide-y divide-outline-soft">
          {keys.map((key) => (
            <li key={key.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-4">
              <KeyFacts apiKey={key} scopeNames={scopeNames} {...shared} />
              {change && (key.state === 'active' || key.state === 'retiring') ? (
                <KeyActions apiKey={key} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </MD3Card>
  );
}

type FactsProps = Shared & { apiKey: ApiKey; scopeNames: Record<string, string> };

function KeyFacts({ apiKey, scopeNames, texts, language, zone }: FactsProps) {
  const { apiKeys } = texts;
  const dated = (text: string, at: string | null) =>
    at ? [fill(text, { date: formatDay(at, language, zone) })] : [];
  const facts = [
    ...dated(apiKeys.made, apiKey.createdAt),
    ...(apiKey.lastUsedAt ? dated(apiKeys.lastUsed, apiKey.lastUsedAt) : [apiKeys.neverUsed]),
    ...dated(apiKeys.expires, apiKey.expiresAt),
    ...(apiKey.state === 'retiring' ? dated(apiKeys.retires, apiKey.retiresAt) : []),
  ];
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2 font-medium break-words">
        {apiKey.name}
        <span className="font-mono text-small text-on-surface-muted">…{apiKey.lastFour}</span>
        {apiKey.kind === 'house' && apiKey.mode === 'test' ? (
          <Badge tone="neutral">{texts.staff.modes.test}</Badge>
        ) : null}
        <Badge tone={tones[apiKey.state]}>{wordFor(apiKeys.states, apiKey.state)}</Badge>
      </p>
      <p className="mt-0.5 text-small text-on-surface-muted">{facts.join(' · ')}</p>
      <p className="text-small text-on-surface-muted">
        {apiKey.scopes.map((scope) => wordFor(scopeNames, scope)).join(', ')}
      </p>
    </div>
  );
}
