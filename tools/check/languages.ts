import { Visitor } from 'oxc-parser';
import type { House, Source, Violation } from './house.ts';

const page = /^apps\/web\/src\/.*\.tsx$/;
const linkMaker = 'apps/web/src/components/ui/page-link.tsx';
const word = /\p{L}{2,}/u;
const spoken = /^(?:aria-label|aria-description|title|alt|placeholder|label|lead|text|hint|summary)$/;

/** Words in the pages' markup would be English in every language: they belong in the dictionaries. */
export function untranslated(house: House): Violation[] {
  return pages(house).flatMap((source) =>
    literals(source).map((at) => ({
      path: source.path,
      line: source.lineAt(at),
      rule: 'languages',
      say: 'move these words into apps/web/src/i18n/en and vi',
    })),
  );
}

/** Next's own link does not know the page's language, and would lead out of it. */
export function plainLinks(house: House): Violation[] {
  return pages(house).flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => specifier === 'next/link' && path !== linkMaker)
      .map(({ line }) => ({
        path,
        line,
        rule: 'languages',
        say: 'link with PageLink, which keeps the language',
      })),
  );
}

const pages = (house: House): Source[] => [...house.sources.values()].filter(({ path }) => page.test(path));

function literals({ program }: Source): number[] {
  const found: number[] = [];
  new Visitor({
    JSXText(node) {
      if (word.test(node.value.replace(/&\w+;/g, ''))) found.push(node.start);
    },
    JSXAttribute({ name, value, start }) {
      if (name.type !== 'JSXIdentifier' || !spoken.test(name.name)) return;
      if (value?.type === 'Literal' && word.test(String(value.value))) found.push(start);
    },
  }).visit(program);
  return found;
}
