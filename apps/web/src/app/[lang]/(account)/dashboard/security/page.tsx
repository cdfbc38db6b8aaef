import type { Metadata } from 'next';
import { MD3Card } from '@/components/cards/md3-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { ChangeEmail } from '@/components/security/change-email';
import { ChangePassword } from '@/components/security/change-password';
import { CloseAccount } from '@/components/security/close-account';
import { SessionsCard } from '@/components/security/sessions-card';
import { fill } from '@/i18n/fill';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadOrNotFound } from '@/lib/load';
import type { PageProps } from '@/lib/page';
import { requireCustomer } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.security };
}

export default async function SecurityPage({ params }: PageProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  const { user, customer } = await requireCustomer('/login', '/dashboard/security');
  const api = await visitorApi();
  const sessions = await loadOrNotFound(api.GET('/api/v1/auth/sessions'));
  const { security } = texts;
  return (
    <div className="space-y-6">
      <PageHeading title={security.title} lead={security.lead} />
      <SessionsCard sessions={sessions} texts={texts} language={lang} zone={customer.zone} />
      <MD3Card id="password" title={security.passwordTitle} lead={security.passwordLead}>
        <ChangePassword />
      </MD3Card>
      <MD3Card id="email" title={security.emailTitle} lead={fill(security.emailLead, { email: user.email })}>
        <ChangeEmail />
      </MD3Card>
      <MD3Card id="close" title={security.closeTitle} lead={security.closeLead}>
        <CloseAccount />
      </MD3Card>
    </div>
  );
}
