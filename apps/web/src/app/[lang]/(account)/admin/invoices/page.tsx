import type { Metadata } from 'next';
import { ListCard } from '@/components/admin/list-card';
import { ListSwitch } from '@/components/admin/list-switch';
import { ModeSwitch } from '@/components/admin/mode-switch';
import { invoiceColumns } from '@/components/admin/staff-columns';
import { PageHeading } from '@/components/dashboard/page-heading';
import { ButtonLink } from '@/components/ui/button';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadPage } from '@/lib/load';
import { given, modeOf, withQuery } from '@/lib/mode';
import type { PageProps, QueryProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

const path = '/admin/invoices';
const states = ['draft', 'open', 'paid', 'void', 'uncollectible'] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).staff.invoices.title };
}

export default async function InvoicesPage({ params, searchParams }: PageProps & QueryProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  await requireStaff(path);
  const asked = await searchParams;
  const query = given(asked, 'mode', 'state', 'cursor');
  const state = states.find((one) => one === query.state);
  const mode = modeOf(asked);
  const wanted = { mode, ...(state ? { state } : {}), ...cursorOf(query) };
  const api = await visitorApi();
  const page = await loadPage(api.GET('/api/v1/invoices', { params: { query: wanted } }));
  const { invoices: words, list } = texts.staff;
  const filters = ['', ...states].map((one) => ({
    href: withQuery(path, query, { state: one, cursor: '' }),
    text: one === '' ? list.all : texts.states.invoice[one as (typeof states)[number]],
    current: one === (state ?? ''),
  }));
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <PageHeading title={words.title} lead={words.lead} />
        <ButtonLink href={`${path}/new`}>{words.create}</ButtonLink>
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <ModeSwitch path={path} query={query} mode={mode} texts={texts} />
        <ListSwitch label={list.state} links={filters} />
      </div>
      <ListCard
        title={words.title}
        path={path}
        query={query}
        page={page}
        columns={invoiceColumns(texts, lang)}
        texts={texts}
      />
    </div>
  );
}

const cursorOf = ({ cursor }: Record<string, string>) => (cursor ? { cursor } : {});
