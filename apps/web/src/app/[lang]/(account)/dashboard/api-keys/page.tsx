import type { Metadata } from 'next';
import { KeysCard } from '@/components/api-keys/keys-card';
import { MakeKey } from '@/components/api-keys/make-key';
import { MD3Card } from '@/components/cards/md3-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadOrNotFound } from '@/lib/load';
import type { PageProps } from '@/lib/page';
import { requireCustomer } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.apiKeys };
}

export default async function ApiKeysPage({ params }: PageProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  const { customer } = await requireCustomer('/login', '/dashboard/api-keys');
  const api = await visitorApi();
  const keys = await loadOrNotFound(api.GET('/api/v1/api-keys', { params: { query: { limit: 100 } } }));
  return (
    <div className="space-y-6">
      <PageHeading title={texts.apiKeys.title} lead={texts.apiKeys.lead} />
      <KeysCard
        keys={keys}
        words={texts.apiKeys}
        scopeNames={texts.client.apiKeys.scopeNames}
        change
        texts={texts}
        language={lang}
        zone={customer.zone}
      />
      <MD3Card id="make-key" title={texts.apiKeys.makeTitle}>
        <MakeKey kind="customer" names={texts.client.apiKeys.scopeNames} />
      </MD3Card>
    </div>
  );
}
