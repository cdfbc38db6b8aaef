import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import * as rating from './rating.ts';

const source = new URL('.', import.meta.url);
const kit = new URL('../../kit/src/', import.meta.url);

/** Every module that `@mekong/billing/rating` loads, and what is named on the way that is not ours. */
function importGraph(entry: URL): { ours: string[]; foreign: string[] } {
  const [ours, foreign, queue] = [new Set<string>(), new Set<string>(), [entry.href]];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (ours.has(next)) continue;
    ours.add(next);
    for (const specifier of imports(readFileSync(new URL(next), 'utf8'))) {
      const found = resolve(specifier, next);
      if (found === null) foreign.add(specifier);
      else queue.push(found.href);
    }
  }
  return { ours: [...ours], foreign: [...foreign].sort() };
}

const imports = (text: string) =>
  [...text.matchAll(/^(?:import|export)\b(?! type\b)[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    ([, one, other]) => (one ?? other)!,
  );

function resolve(specifier: string, from: string): URL | null {
  if (specifier.startsWith('.')) return new URL(specifier, from);
  const name = /^@mekong\/kit(?:\/(.+))?$/.exec(specifier);
  return name ? new URL(`${name[1] ?? 'index'}.ts`, kit) : null;
}

test('rating runs in a browser: below its entry are no calendars and no module of Node', () => {
  const { ours, foreign } = importGraph(new URL('rating.ts', source));
  expect(foreign).toEqual(['big.js']);
  expect(ours.filter((path) => /recurrence|kit\/src\/index|usage-hash/.test(path))).toEqual([]);
  expect(ours.length).toBeGreaterThan(15);
  expect(ours.every((path) => existsSync(new URL(path)))).toBe(true);
});

test('the graph is read as the loader reads it: the whole package does reach calendars and Node', () => {
  const { foreign } = importGraph(new URL('index.ts', source));
  expect(foreign).toEqual(expect.arrayContaining(['node:crypto', 'temporal-polyfill']));
});

test('the entry is what `@mekong/billing/rating` names', () => {
  const resolved = createRequire(import.meta.url).resolve('@mekong/billing/rating');
  expect(resolved.endsWith('packages/billing/src/rating.ts')).toBe(true);
  expect(rating.previewPrice({ currency: 'USD', model: 'flat', unitAmount: '1', quantity: '1' }).amount).toBe(
    100,
  );
});
