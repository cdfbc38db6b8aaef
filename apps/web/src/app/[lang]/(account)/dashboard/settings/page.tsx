import type { Metadata } from 'next';
import { MD3Card } from '@/components/cards/md3-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { AccountForm } from '@/components/settings/account-form';
import { Alert } from '@/components/ui/alert';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadOrNotFound } from '@/lib/load';
import type { PageProps } from '@/lib/page';
import { requireCustomer } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).room.settings.title };
}

export default async function SettingsPage({ params }: PageProps) {
  const { room } = textsOf((await params).lang);
  const { scopes } = await requireCustomer('/login', '/dashboard/settings');
  const api = await visitorApi();
  const account = await loadOrNotFound(api.GET('/api/v1/account'));
  const { settings: words } = room;
  return (
    <div className="space-y-6">
      <PageHeading title={words.title} lead={words.lead} />
      {scopes.includes('account:write') ? null : <Alert>{words.readOnly}</Alert>}
      <MD3Card id="account" title={words.account} lead={words.accountLead}>
        <AccountForm account={account} zones={zonesWith(account.zone)} />
      </MD3Card>
    </div>
  );
}

/** Every zone by its name; the account's own too where it has an older name. */
function zonesWith(own: string): Record<string, string> {
  const zones = new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return Object.fromEntries([...zones].sort().map((zone) => [zone, zone.replaceAll('_', ' ')]));
}
