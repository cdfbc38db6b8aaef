import { ListSwitch } from '@/components/admin/list-switch';
import type { Texts } from '@/i18n/texts';
import { type Mode, withQuery } from '@/lib/mode';

type Props = { path: string; query: Record<string, string>; mode: Mode; texts: Texts };

/** Between what is real and what is test data; lists never mix them. */
export function ModeSwitch({ path, query, mode, texts }: Props) {
  const { list } = texts.staff;
  const links = (['live', 'test'] as const).map((one) => ({
    href: withQuery(path, query, { mode: one, cursor: '' }),
    text: list[one],
    current: one === mode,
  }));
  return <ListSwitch label={list.data} links={links} />;
}
