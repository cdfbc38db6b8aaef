import { expect, test } from 'vitest';
import { readHouse } from './house.ts';
import { judgeHouse } from './rules.ts';

const feature = (noun: string, floor: number, more = '') =>
  `export default defineFeature({ name: '${noun}', floor: ${floor}${more} });\n`;
const at = 'apps/server/src/features';

const good = {
  [`${at}/users/feature.ts`]: feature('users', 2),
  [`${at}/users/get-user.ts`]: `import type { Clock } from '@mekong/kit';\nexport const getUser = (c: Clock) => c.now();\n`,
  [`${at}/invoices/feature.ts`]: `import { reactions } from './events.ts';\n${feature('invoices', 5, ', reactions')}`,
  [`${at}/invoices/events.ts`]: `import { remember } from './remember.ts';\nexport const reactions = { 'user.registered': remember };\n`,
  [`${at}/invoices/remember.ts`]: `import { getUser } from '../users/get-user.ts';\nexport const remember = getUser;\n`,
};

const judge = (files: Record<string, string>) =>
  judgeHouse(readHouse(new Map(Object.entries({ ...good, ...files })))).map(
    (one) => `${one.path}:${one.line} ${one.rule}`,
  );

test('a house in order has nothing to say', () => {
  expect(judge({})).toEqual([]);
});

test.each([
  ['arrows', 'packages/kit/src/a.ts', `import '@mekong/billing';`],
  ['floors', `${at}/users/a.ts`, `import '../invoices/remember.ts';`],
  ['floors', `${at}/users/feature.ts`, feature('users', 4)],
  ['circles', 'packages/kit/src/a.ts', `import './a.ts';`],
  ['length', 'packages/kit/src/a.ts', 'f();\n'.repeat(201)],
  ['reactions', `${at}/invoices/events.ts`, `import '@mekong/gateways'; export const reactions = {};`],
  ['clock', 'packages/billing/src/a.ts', 'export const a = Date.now();'],
  ['floats', 'packages/billing/src/a.ts', 'export const a = Math.round(1.5);'],
  ['fetch', `${at}/users/a.ts`, `fetch('x');`],
  ['skips', 'packages/kit/src/a.test.ts', `it.skip('x', f);`],
  ['words', 'packages/kit/src/helpers.ts', 'export const a = 1;'],
  ['hosts', 'docs/a.md', ['registry', 'npmjs', 'org'].join('.')],
  ['neighbours', 'docs/a.md', ['..', 'shared'].join('/')],
  ['syntax', 'packages/kit/src/a.ts', 'const = 1;'],
])('the rule "%s" is asked of %s', (rule, path, text) => {
  expect(judge({ [path]: text })).toEqual([`${path}:1 ${rule}`]);
});
