import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { lastResort } from './last-resort.ts';
import { vi } from './vi.ts';

/** Names, signs and words that Vietnamese has taken over. */
const alike = new Set([
  'Mekong',
  'E-mail',
  '–',
  '{customer}',
  'agent',
  '{count} {feature}',
  'AGY-TEAM-••••-7K2Q',
  'Logo',
  'English',
  'Tiếng Việt',
]);

/**
 * Texts by their path; `words.said` and `errors.refusals` translate what the server says and are empty in English, as is
 * `docs.english`: that a page is not translated.
 */
function textsIn(part: unknown, path = ''): Map<string, string> {
  if (typeof part === 'string') return new Map([[path, part]]);
  const below = Object.entries(part as object)
    .filter(([key]) => !['said', 'refusals', 'english'].includes(key))
    .flatMap(([key, value]) => [...textsIn(value, path === '' ? key : `${path}.${key}`)]);
  return new Map(below);
}

const english = textsIn({ ...en, lastResort: lastResort.en });
const vietnamese = textsIn({ ...vi, lastResort: lastResort.vi });
const both = [...english].map(([path, text]) => ({ path, en: text, vi: vietnamese.get(path) ?? '' }));
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('the dictionaries', () => {
  test('have the same texts', () => {
    expect([...vietnamese.keys()]).toEqual([...english.keys()]);
  });

  test('leave no text empty', () => {
    expect(both.filter((one) => one.en.trim() === '' || one.vi.trim() === '')).toEqual([]);
  });

  test('ask for the same values', () => {
    const differing = both.filter((one) => `${placeholders(one.en)}` !== `${placeholders(one.vi)}`);
    expect(differing).toEqual([]);
  });

  test('say nothing in English twice', () => {
    expect(both.filter((one) => one.en === one.vi && !alike.has(one.en))).toEqual([]);
  });
});
