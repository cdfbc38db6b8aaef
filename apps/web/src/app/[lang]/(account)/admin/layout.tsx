import type { ReactNode } from 'react';
import { StaffTextsProvider } from '@/components/admin/staff-texts';
import { AppShell } from '@/components/shell/app-shell';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

export default async function AdminLayout({ params, children }: PageProps & { children: ReactNode }) {
  const session = await requireStaff('/admin');
  const texts = textsOf((await params).lang);
  return (
    <AppShell session={session} current="/admin" texts={texts}>
      <StaffTextsProvider texts={texts.staffClient}>{children}</StaffTextsProvider>
    </AppShell>
  );
}
