import type { ReactNode } from 'react';
import { VerifyBanner } from '@/components/dashboard/verify-banner';
import { AppShell } from '@/components/shell/app-shell';
import { SandboxBanner } from '@/components/shell/sandbox-banner';
import { ZoneProvider } from '@/components/texts/zone-provider';
import { textsOf } from '@/i18n/texts';
import { listGateways } from '@/lib/gateways';
import type { PageProps } from '@/lib/page';
import { requireCustomer } from '@/lib/session';

export default async function DashboardLayout({ params, children }: PageProps & { children: ReactNode }) {
  const texts = textsOf((await params).lang);
  // Here and not in the page: below a loading state the answer has begun, and a redirect could only be a script.
  const session = await requireCustomer('/login', '/dashboard');
  const banner = <SandboxBanner gateways={await listGateways()} texts={texts} />;
  return (
    <AppShell session={session} current="/dashboard" texts={texts} banner={banner}>
      {session.user.emailVerified ? null : <VerifyBanner email={session.user.email} />}
      <ZoneProvider zone={session.customer.zone}>{children}</ZoneProvider>
    </AppShell>
  );
}
