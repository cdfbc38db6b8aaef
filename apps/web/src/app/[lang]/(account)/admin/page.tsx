import type { Metadata } from 'next';
import { AttentionCard } from '@/components/admin/attention-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadOrNotFound } from '@/lib/load';
import type { PageProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.admin };
}

export default async function AdminPage({ params }: PageProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  // The layout asks too, but both are rendered at once: without this the list would be asked for on a stranger's behalf.
  await requireStaff('/admin');
  const api = await visitorApi();
  const items = await loadOrNotFound(api.GET('/api/v1/attention'));
  return (
    <div className="space-y-6">
      <PageHeading title={texts.admin.title} lead={texts.admin.lead} />
      <AttentionCard items={items} texts={texts} language={lang} />
    </div>
  );
}
