import { ButtonLink } from '@/components/ui/button';
import type { Texts } from '@/i18n/texts';
import { withQuery } from '@/lib/mode';

type Props = { path: string; query: Record<string, string>; next: string | null; texts: Texts };

/** Lists are read from the newest on: onward, or back to the start. */
export function Pager({ path, query, next, texts }: Props) {
  const { list } = texts.staff;
  if (!next && !query.cursor) return null;
  return (
    <div className="mt-4 flex flex-wrap justify-end gap-3">
      {query.cursor ? (
        <ButtonLink variant="text" href={withQuery(path, query, { cursor: '' })} prefetch={false}>
          {list.newest}
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink variant="outlined" href={withQuery(path, query, { cursor: next })} prefetch={false}>
          {list.next}
        </ButtonLink>
      ) : null}
    </div>
  );
}
