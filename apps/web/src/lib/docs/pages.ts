import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { cache } from 'react';
import { type DocsSection, sectionsOf } from '@/lib/docs/order';
import { type Doc, parseDoc } from '@/lib/docs/parse';

/** Beside apps/web, where the build runs; the pages are made then, and the server reads none of it. */
const folder = path.join(/* turbopackIgnore: true */ process.cwd(), '../../docs');

export type DocsPage = Doc & { slug: string };
export type Library = { sections: DocsSection[]; pages: ReadonlyMap<string, DocsPage> };

/** Every page of the documentation. */
export const readLibrary = cache(async (): Promise<Library> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  const slugs = files.map((name) => name.slice(0, -'.md'.length));
  const sections = sectionsOf(slugs);
  const pages = await Promise.all(
    sections.flatMap((section) => section.slugs).map(async (slug) => [slug, await readPage(slug)] as const),
  );
  return { sections, pages: new Map(pages) };
});

async function readPage(slug: string): Promise<DocsPage> {
  return { slug, ...parseDoc(await readFile(path.join(folder, `${slug}.md`), 'utf8')) };
}
