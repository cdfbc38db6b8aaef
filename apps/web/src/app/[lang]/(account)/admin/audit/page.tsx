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
import { formatDay, formatTime } from '@/lib/dates';
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
      className="w-full sm:w-60"
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

/** On phones one column says it all: three of them leave none of them room. */
function columnsOf(texts: Texts, language: string): Column<AuditEntry>[] {
  const { audit: words } = texts.staff;
  const day = (at: string) => `${formatDay(at, language)}, ${formatTime(at, language)}`;
  return [
    {
      key: 'when',
      header: words.when,
      wideOnly: true,
      cell: ({ at }) => <Moment at={at} language={language} />,
    },
    {
      key: 'action',
      header: words.action,
      cell: (entry) => (
        <>
          <span className="font-medium wrap-anywhere">{entry.action}</span>
          <code className="block font-mono text-label break-all text-on-surface-muted">{entry.object}</code>
          <span className="block text-label wrap-anywhere text-on-surface-muted sm:hidden">
            {day(entry.at)} · {byWhom(entry)}
          </span>
          <AuditChange entry={entry} texts={texts} />
        </>
      ),
    },
    {
      key: 'actor',
      header: words.actor,
      wideOnly: true,
      cell: (entry) => <span className="wrap-anywhere text-on-surface-muted">{byWhom(entry)}</span>,
    },
  ];
}

const byWhom = ({ actor, actorName }: AuditEntry): string => actorName ?? actor;
