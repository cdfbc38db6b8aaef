import type { GoLiveCheck } from '@mekong/sdk';
import type { Metadata } from 'next';
import { MD3Card } from '@/components/cards/md3-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { CheckRow } from '@/components/go-live/check-row';
import { LaunchNotes } from '@/components/go-live/launch-notes';
import { Alert } from '@/components/ui/alert';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { verdictOf } from '@/lib/go-live';
import { loadOrNotFound } from '@/lib/load';
import type { PageProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).goLive.title };
}

const order: Record<GoLiveCheck['state'], number> = { fail: 0, warn: 1, ok: 2 };

export default async function GoLivePage({ params }: PageProps) {
  const texts = textsOf((await params).lang);
  await requireStaff('/admin/go-live');
  const api = await visitorApi();
  const [checks, notes] = await Promise.all([
    loadOrNotFound(api.GET('/api/v1/go-live')),
    loadOrNotFound(api.GET('/api/v1/settings/launch')),
  ]);
  const { goLive: words } = texts;
  const { tone, text } = verdictOf(checks, words);
  const sorted = [...checks].sort((a, b) => order[a.state] - order[b.state]);
  return (
    <div className="space-y-6">
      <PageHeading title={words.title} lead={words.lead} />
      <Alert tone={tone}>{text}</Alert>
      <MD3Card id="checks" title={words.checks}>
        <ul>
          {sorted.map((check) => (
            <CheckRow key={check.name} check={check} texts={texts} />
          ))}
        </ul>
      </MD3Card>
      <MD3Card id="notes" title={words.notesTitle} lead={words.notesLead}>
        <LaunchNotes notes={notes} />
      </MD3Card>
    </div>
  );
}
