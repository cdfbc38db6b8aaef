'use client';

import { CopyLine } from '@/components/admin/copy-line';
import { useStaffTexts } from '@/components/admin/staff-texts';

/** What the seller enters at the gateway, so that it tells of every payment. */
export function RegisterWebhook({ url, events }: { url: string; events: readonly string[] }) {
  const { gateway: words } = useStaffTexts();
  return (
    <details className="rounded-medium border border-outline-soft p-4 text-small">
      <summary className="min-h-6 cursor-pointer font-medium">{words.register}</summary>
      <p className="mt-2 text-on-surface-muted">{words.registerLead}</p>
      <p className="mt-4 mb-2 font-medium">{words.address}</p>
      <CopyLine text={url} />
      <p className="mt-4 mb-2 font-medium">{words.events}</p>
      <ul className="space-y-1 font-mono text-label break-all">
        {events.map((event) => (
          <li key={event}>{event}</li>
        ))}
      </ul>
    </details>
  );
}
