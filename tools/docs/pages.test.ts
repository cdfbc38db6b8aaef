import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docHref, parseDoc } from '../../apps/web/src/lib/docs/parse.ts';
import { blocksOf, isRunnable, isShell } from './blocks.ts';

const root = join(import.meta.dirname, '../..');
const docs = join(root, 'docs');
const read = (path: string) => readFileSync(path, 'utf8');
const pages = readdirSync(docs).filter((name) => name.endsWith('.md'));
const anchors = new Map(pages.map((name) => [name, parseDoc(read(join(docs, name))).anchors]));

/** Links outside code: `[text](address)`. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
}

describe.each(pages)('docs/%s', (name) => {
  const text = read(join(docs, name));
  const doc = parseDoc(text);

  test('has one title, a summary, and no anchor twice', () => {
    expect(text.match(/^# /gm)?.length).toBeGreaterThanOrEqual(1);
    expect(doc.title).toMatch(/\S/);
    expect(doc.summary.length).toBeGreaterThan(20);
    expect(doc.anchors.filter((anchor, index) => doc.anchors.indexOf(anchor) !== index)).toEqual([]);
  });

  test('leads only to pages and headings that are there', () => {
    const broken = linksOf(text).filter((link) => !/^https?:|^\/api\/docs$/.test(link) && !leads(name, link));
    expect(broken).toEqual([]);
  });

  test('says of each command whether it is run', () => {
    const silent = blocksOf(text).filter(
      (block) => isShell(block) && !isRunnable(block) && !block.words.includes('by-hand'),
    );
    expect(silent.map(({ line }) => line)).toEqual([]);
  });
});

function leads(from: string, link: string): boolean {
  const [, slug, anchor] = /^(?:\/docs\/([\w-]+))?(?:#(.+))?$/.exec(docHref(link)) ?? [];
  const target = slug ? `${slug}.md` : from;
  const there = anchors.get(target);
  return there !== undefined && (slug || anchor ? !anchor || there.includes(anchor) : false);
}

test('the files beside the code lead to what is there, too', () => {
  const files = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'packages/sdk/README.md'];
  const broken = files.flatMap((file) =>
    linksOf(read(join(root, file)))
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => !existsSync(join(root, dirname(file), link.split('#')[0] ?? '')))
      .map((link) => `${file}: ${link}`),
  );
  expect(broken).toEqual([]);
});
