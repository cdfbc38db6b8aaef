import type { Metadata } from 'next';
import { LogoForm } from '@/components/admin/logo-form';
import { SellerForm } from '@/components/admin/seller-form';
import { MD3Card } from '@/components/cards/md3-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { Alert } from '@/components/ui/alert';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { countryNames } from '@/lib/countries';
import { loadOrNotFound } from '@/lib/load';
import type { PageProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).seller.title };
}

export default async function SettingsPage({ params }: PageProps) {
  const { lang } = await params;
  const { seller: words } = textsOf(lang);
  await requireStaff('/admin/settings');
  const api = await visitorApi();
  const seller = await loadOrNotFound(api.GET('/api/v1/settings/seller'));
  return (
    <div className="space-y-6">
      <PageHeading title={words.title} lead={words.lead} />
      {seller.finished ? null : <Alert tone="warning">{words.unfinished}</Alert>}
      <MD3Card id="profile" title={words.profileTitle}>
        <SellerForm seller={seller} countries={countryNames(lang)} />
      </MD3Card>
      <MD3Card id="logo" title={words.logoTitle} lead={words.logoLead}>
        <LogoForm logo={seller.logo} alt={words.logoAlt} none={words.logoNone} />
      </MD3Card>
    </div>
  );
}
