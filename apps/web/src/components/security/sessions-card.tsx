import type { LoginSession } from '@mekong/sdk';
import { MD3Card } from '@/components/cards/md3-card';
import { EndSession } from '@/components/security/end-session';
import { SignOutEverywhere } from '@/components/security/sign-out-everywhere';
import { Badge } from '@/components/ui/badge';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay, formatTime } from '@/lib/dates';
import { saidDevice } from '@/lib/said';

type Props = { sessions: readonly LoginSession[]; texts: Texts; language: string; zone: string };

export function SessionsCard({ sessions, texts, language, zone }: Props) {
  const { security } = texts;
  const when = (at: string) => `${formatDay(at, language, zone)}, ${formatTime(at, language, zone)}`;
  return (
    <MD3Card
      id="sessions"
      title={security.sessionsTitle}
      lead={security.sessionsLead}
      action={<SignOutEverywhere />}
    >
      <ul className="divide-y divide-outline-soft">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-medium break-words">
                {saidDevice(texts.client.words, session.device)}
                {session.current ? <Badge tone="success">{security.current}</Badge> : null}
              </p>
              <p className="text-small text-on-surface-muted">
                {fill(security.lastUsed, { date: when(session.lastUsedAt) })}
              </p>
            </div>
            {session.current ? null : <EndSession session={session} />}
          </li>
        ))}
      </ul>
    </MD3Card>
  );
}
