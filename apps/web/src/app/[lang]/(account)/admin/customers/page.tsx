import type { Customer } from '@mekong/sdk';
import type { Metadata } from 'next';
import { ListCard } from '@/components/admin/list-card';
import { ModeSwitch } from '@/components/admin/mode-switch';
import { RowLink } from '@/components/admin/row-link';
import { SearchForm } from '@/components/admin/search-form';
import { PageHeading } from '@/components/dashboard/page-heading';
import { Field } from '@/components/ui/field';
import type { Column } from '@/components/ui/table';
import { type Texts, textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { formatDay } from '@/lib/dates';
import { loadPage } from '@/lib/load';
import { given, modeOf } from '@/lib/mode';
import type { PageProps, QueryProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

const path = '/admin/customers';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).staff.customers.title };
}

export default async function CustomersPage({ params, searchParams }: PageProps & QueryProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  await requireStaff(path);
  const asked = await searchParams;
  const query = given(asked, 'mode', 'email', 'cursor');
  const mode = modeOf(asked);
  const { email, cursor } = query;
  const wanted = { mode, ...(email ? { email } : {}), ...(cursor ? { cursor } : {}) };
  const api = await visitorApi();
  const page = await loadPage(api.GET('/api/v1/customers', { params: { query: wanted } }));
  const { customers: words, list } = texts.staff;
  return (
    <div className="space-y-6">
      <PageHeading title={words.title} lead={words.lead} />
      <ModeSwitch path={path} query={query} mode={mode} texts={texts} />
      <SearchForm path={path} keep={given(asked, 'mode')} button={list.search}>
        <Field
          name="email"
          label={words.searchLabel}
          inputMode="email"
          defaultValue={email ?? ''}
          className="w-full max-w-sm"
        />
      </SearchForm>
      <ListCard
        title={words.title}
        path={path}
        query={query}
        page={page}
        columns={columnsOf(texts, lang)}
        texts={texts}
      />
    </div>
  );
}

function columnsOf({ staff: { customers: words } }: Texts, language: string): Column<Customer>[] {
  return [
    {
      key: 'name',
      header: words.name,
      cell: ({ id, name, email }) => (
        <>
          <RowLink href={`${path}/${id}`}>{name}</RowLink>
          <span className="block text-label break-all text-on-surface-muted">{email}</span>
        </>
      ),
    },
    {
      key: 'since',
      header: words.since,
      align: 'end',
      cell: ({ createdAt }) => <span className="whitespace-nowrap">{formatDay(createdAt, language)}</span>,
    },
  ];
}
