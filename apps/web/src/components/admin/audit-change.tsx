import type { AuditEntry } from '@mekong/sdk';
import type { Texts } from '@/i18n/texts';

/** What an entry changed, folded away: most are read by their action alone. */
export function AuditChange({ entry, texts }: { entry: AuditEntry; texts: Texts }) {
  const { audit: words } = texts.staff;
  if (!entry.before && !entry.after) return null;
  return (
    <details className="mt-1 max-w-prose text-label">
      <summary className="flex min-h-6 cursor-pointer items-center text-primary">{words.show}</summary>
      <Side label={words.before} facts={entry.before} nothing={words.nothing} />
      <Side label={words.after} facts={entry.after} nothing={words.nothing} />
    </details>
  );
}

function Side({ label, facts, nothing }: { label: string; facts: AuditEntry['before']; nothing: string }) {
  return (
    <>
      <p className="mt-2 text-label font-medium text-on-surface-muted">{label}</p>
      <pre className="font-mono text-label break-all whitespace-pre-wrap">
        {facts ? JSON.stringify(facts, null, 1) : nothing}
      </pre>
    </>
  );
}
