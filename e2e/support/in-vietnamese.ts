import type { Page } from '@playwright/test';
import { en } from '../../apps/web/src/i18n/en.ts';
import { vi } from '../../apps/web/src/i18n/vi.ts';
import { awake } from './pages.ts';
import type { Stop } from './stop.ts';

/** Our pages among the stops, each address once: what is done on them is done by English words. The documentation is English. */
export function pagesOf(stops: readonly Stop[]): Stop[] {
  const ours = stops.filter(({ path }) => !/^\/(?:sandbox|docs)\b/.test(path));
  return ours.filter(({ path }, index) => ours.findIndex((other) => other.path === path) === index);
}

/** Goes there in Vietnamese and waits for the page to be complete. */
export async function visitInVietnamese(page: Page, { path }: Stop): Promise<void> {
  await page.goto(`/vi${path.replace(/^\/(?=[?#]|$)/, '')}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await awake(page);
}

/** What is wrong with the words of a page: another language, a value that is missing, a text left in English. */
export async function slipsOf(page: Page): Promise<string[]> {
  const { lang, title, texts, wide } = await read(page);
  const said = [title.replace(/ · .*$/, ''), ...texts];
  return [
    ...(lang === 'vi' ? [] : [`lang is ${lang}`]),
    ...(wide > 0 ? [`${wide} pixels too wide`] : []),
    ...said.filter((text) => /\{\w+\}/.test(text)).map((text) => `no value: ${text}`),
    ...said.filter((text) => english.has(text)).map((text) => `English: ${text}`),
  ];
}

/** Every piece of text, hidden ones too, and every name that a screen reader would say. */
const read = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const inScript = walker.currentNode.parentElement?.closest('script, style');
      if (!inScript) texts.push(walker.currentNode.textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label]'))
      texts.push(element.getAttribute('aria-label') ?? '');
    return {
      lang: root.lang,
      title: document.title,
      texts,
      wide: root.scrollWidth - root.clientWidth,
    };
  });

function textsIn(part: unknown): string[] {
  return typeof part === 'string' ? [part] : Object.values(part as object).flatMap(textsIn);
}

const vietnamese = new Set(textsIn(vi));
const english = new Set(textsIn(en).filter((text) => text !== '' && !vietnamese.has(text)));
