import { describe, expect, test } from 'vitest';
import { readHouse } from './house.ts';
import { reactions } from './reactions.ts';

const at = 'apps/server/src/features/subscriptions';
const judge = (files: Record<string, string>) =>
  reactions(readHouse(new Map(Object.entries(files)))).map(
    ({ path, line }) => `${path.split('/').at(-1)}:${line}`,
  );

const events = `import { activate } from './activate.ts';\nexport const reactions = { 'invoice.paid': activate };\n`;
const manifest = `import { reactions } from './events.ts';\nexport default defineFeature({ name: 'subscriptions', floor: 8, reactions });`;

describe('reactions do database work only', () => {
  test('database work passes', () => {
    const activate = `import { save } from './repository.ts';\nexport const activate = () => save();`;
    const files = {
      [`${at}/events.ts`]: events,
      [`${at}/activate.ts`]: activate,
      [`${at}/feature.ts`]: manifest,
    };
    expect(judge({ ...files, [`${at}/repository.ts`]: 'export const save = () => 1;' })).toEqual([]);
  });

  test('queueing a mail is a row like any other', () => {
    const line = `import { queueMails } from '../../platform/mail/queue.ts';`;
    expect(judge({ [`${at}/events.ts`]: `${line}\n${events}` })).toEqual([]);
  });

  test.each([
    `import { paypal } from '@mekong/gateways';`,
    `import { createServer } from 'node:http';`,
    `import { request } from 'https';`,
    `import { sendMail } from '../../platform/mail/send.ts';`,
    `import { post } from '../../platform/http/client.ts';`,
    `export const call = () => fetch('https://example.com');`,
    `export const call = () => globalThis.fetch('https://example.com');`,
  ])('the file itself: %s', (line) => {
    expect(judge({ [`${at}/events.ts`]: `${line}\n${events}` })).toEqual(['events.ts:1']);
  });

  test('what it imports directly', () => {
    const activate = `import { paypal } from '@mekong/gateways';\nexport const activate = () => paypal();`;
    expect(judge({ [`${at}/events.ts`]: events, [`${at}/activate.ts`]: activate })).toEqual([
      'activate.ts:1',
    ]);
  });

  test('types of a gateway are erased and call nobody', () => {
    expect(
      judge({ [`${at}/events.ts`]: `import type { Capture } from '@mekong/gateways';\n${events}` }),
    ).toEqual([]);
  });

  test.each([
    `reactions: { 'invoice.paid': activate }`,
    `reactions: { ['invoice.paid']: activate }`,
    `reactions: inOrder(activate)`,
  ])('found through the manifest: %s', (listed) => {
    const feature = `import { activate } from './activate.ts';\nexport default defineFeature({ name: 'subscriptions', floor: 8, ${listed} });`;
    const activate = `import 'node:http';\nexport const activate = () => 1;`;
    const files = { [`${at}/feature.ts`]: feature, [`${at}/activate.ts`]: activate };
    expect(judge({ ...files })).toEqual(['activate.ts:1']);
  });

  test.each([
    ['paypal()', 'feature.ts:1'],
    ['fetch(url)', 'feature.ts:3'],
    ['ownFunction()', 'feature.ts:1'],
    ['activate()', 'activate.ts:1'],
  ])('a reaction written inside the manifest: %s', (call, where) => {
    const feature = [
      `import { paypal } from '@mekong/gateways';`,
      `import { activate } from './activate.ts';`,
      `export const feature = defineFeature({ reactions: { 'invoice.paid': async (t, { url }) => ${call} } });`,
      'function ownFunction() {}',
    ].join('\n');
    const files = { [`${at}/feature.ts`]: feature, [`${at}/activate.ts`]: `import 'node:https';` };
    expect(judge(files)).toContain(where);
  });

  test('an inline reaction does not answer for the routes beside it', () => {
    const feature = [
      `import { routes } from './routes.ts';`,
      `import { createCustomer } from './create.ts';`,
      `export const feature = defineFeature({ routes, reactions: { 'user.registered': (t, e) => createCustomer(t, e) } });`,
    ].join('\n');
    const routes = `import { paypal } from '@mekong/gateways';\nexport const routes = paypal;`;
    const create = 'export const createCustomer = (t, e) => t.run(e);';
    expect(
      judge({ [`${at}/feature.ts`]: feature, [`${at}/routes.ts`]: routes, [`${at}/create.ts`]: create }),
    ).toEqual([]);
  });

  test('a manifest may list routes that call gateways beside reactions of another file', () => {
    const feature = `import { routes } from './routes.ts';\nimport { reactions } from './events.ts';\nexport default defineFeature({ name: 'subscriptions', floor: 8, routes, reactions });`;
    const files = { [`${at}/feature.ts`]: feature, [`${at}/events.ts`]: events };
    expect(
      judge({ ...files, [`${at}/routes.ts`]: `import '@mekong/gateways';\nexport const routes = 1;` }),
    ).toEqual([]);
  });

  test('subscribers alone may call out', () => {
    const text = `import '@mekong/gateways';\nexport const subscribers = { 'invoice.paid': () => fetch('x') };`;
    expect(judge({ [`${at}/events.ts`]: text })).toEqual([]);
  });
});
