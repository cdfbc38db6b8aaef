import type { Metadata } from 'next';
import { MakeHouseKey } from '@/components/admin/make-house-key';
import { KeysCard } from '@/components/api-keys/keys-card';
import { MD3Card } from '@/components/cards/md3-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadOrNotFound } from '@/lib/load';
import { modeOf } from '@/lib/mode';
import type { PageProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).staff.houseKeys.title };
}

export default async function HouseKeysPage({ params }: PageProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  const { user } = await requireStaff('/admin/api-keys');
  const api = await visitorApi();
  const keys = await loadOrNotFound(api.GET('/api/v1/house-keys', { params: { query: { limit: 100 } } }));
  const { houseKeys: words } = texts.staff;
  const change = user.staffRole === 'staff-admin';
  return (
    <div className="space-y-6">
      <PageHeading title={words.title} lead={words.lead} />
      <KeysCard
        keys={keys}
        words={words}
        scopeNames={{ ...texts.client.apiKeys.scopeNames, ...texts.staffClient.houseKeys.scopeNames }}
        change={change}
        texts={texts}
        language={lang}
        zone="UTC"
      />
      {change ? (
        <MD3Card id="make-key" title={words.makeTitle}>
          <MakeHouseKey live={modeOf({}) === 'live'} />
        </MD3Card>
      ) : null}
    </div>
  );
}
