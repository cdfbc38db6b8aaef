import type { AuditEntry } from '@mekong/sdk';
import type { Metadata } from 'next';
import { AuditChange } from '@/components/admin/audit-change';
import { ListCard } from '@/components/admin/list-card';
import { SearchForm } from '@/components/admin/search-form';
import { PageHeading } from '@/components/dashboard/page-heading';
import { Field } from '@/components/ui/field';
import { Moment } from '@/components/ui/moment';
import type { Column } from '@/components/ui/table';
import { type Texts, textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadPage } from '@/lib/load';
import { given } from '@/lib/mode';
import type { PageProps, QueryProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

const path = '/admin/audit';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).staff.audit.title };
}

export default async function AuditPage({ params, searchParams }: PageProps & QueryProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  await requireStaff(path);
  const query = given(await searchParams, 'object', 'actor', 'action', 'cursor');
  const api = await visitorApi();
  const page = await loadPage(api.GET('/api/v1/audit', { params: { query } }));
  const { audit: words } = texts.staff;
  const field = (name: 'object' | 'actor' | 'action', hint: string) => (
    <Field
      name={name}
      label={words[name]}
      placeholder={hint}
      defaultValue={query[name] ?? ''}
      className="w-full sm:w-56"
    />
  );
  return (
    <div className="space-y-6">
      <PageHeading title={words.title} lead={words.lead} />
      <SearchForm path={path} keep={{}} button={words.filter}>
        {field('object', words.objectHint)}
        {field('actor', words.actorHint)}
        {field('action', words.actionHint)}
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

function columnsOf(texts: Texts, language: string): Column<AuditEntry>[] {
  const { audit: words } = texts.staff;
  return [
    { key: 'when', header: words.when, cell: ({ at }) => <Moment at={at} language={language} /> },
    {
      key: 'action',
      header: words.action,
      cell: ({ action, actor, actorName, object }) => (
        <>
          <span className="font-medium wrap-anywhere">{action}</span>
          <code className="block font-mono text-label break-all text-on-surface-muted">{object}</code>
          <span className="block text-label wrap-anywhere text-on-surface-muted">{actorName ?? actor}</span>
        </>
      ),
    },
    { key: 'change', header: words.change, cell: (entry) => <AuditChange entry={entry} texts={texts} /> },
  ];
}
