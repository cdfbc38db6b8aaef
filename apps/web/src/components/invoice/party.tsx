import type { Invoice } from '@mekong/sdk';

type Props = { title: string; party: Invoice['seller'] | Invoice['buyer'] };

/** Name first, then whatever else the snapshot says, in its own order. */
export function Party({ title, party }: Props) {
  const lines = Object.values(party).flatMap(textLines);
  return (
    <div className="min-w-0 text-small">
      <h2 className="font-medium text-on-surface-muted">{title}</h2>
      <address className="mt-2 space-y-0.5 break-words not-italic">
        {[...new Set([party.name, ...lines])].map((line) => (
          <p key={line} className={line === party.name ? 'font-semibold' : undefined}>
            {line}
          </p>
        ))}
      </address>
    </div>
  );
}

function textLines(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value] : [];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textLines);
  return [];
}
