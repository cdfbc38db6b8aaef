import type { Metadata } from 'next';
import { ListCard } from '@/components/admin/list-card';
import { ModeSwitch } from '@/components/admin/mode-switch';
import { paymentColumns } from '@/components/admin/staff-columns';
import { PageHeading } from '@/components/dashboard/page-heading';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadPage } from '@/lib/load';
import { given, modeOf } from '@/lib/mode';
import type { PageProps, QueryProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

const path = '/admin/payments';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).staff.payments.title };
}

export default async function PaymentsPage({ params, searchParams }: PageProps & QueryProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  await requireStaff(path);
  const asked = await searchParams;
  const query = given(asked, 'mode', 'cursor');
  const mode = modeOf(asked);
  const wanted = { mode, ...(query.cursor ? { cursor: query.cursor } : {}) };
  const api = await visitorApi();
  const page = await loadPage(api.GET('/api/v1/payments', { params: { query: wanted } }));
  const { payments: words } = texts.staff;
  return (
    <div className="space-y-6">
      <PageHeading title={words.title} lead={words.lead} />
      <ModeSwitch path={path} query={query} mode={mode} texts={texts} />
      <ListCard
        title={words.title}
        path={path}
        query={query}
        page={page}
        columns={paymentColumns(texts, lang)}
        texts={texts}
      />
    </div>
  );
}
