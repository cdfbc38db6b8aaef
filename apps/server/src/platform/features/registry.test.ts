import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { systemActor } from '../context/actor.ts';
import type { Ctx, TxCtx } from '../context/context.ts';
import type { EventOf } from '../events/event.ts';
import type { Thing } from '../events/testing/bench.ts';
import { defineRoute } from '../http/route.ts';
import { defineFeature, type Feature } from './feature.ts';
import type { Identity } from './ports.ts';
import { buildRegistry } from './registry.ts';

const feature = (name: string, floor: number, rest: Partial<Feature> = {}): Feature =>
  defineFeature({ name, floor, ...rest });

const route = (path: `/${string}`) =>
  defineRoute({
    method: 'GET',
    path,
    summary: 'A route',
    scope: 'public',
    output: z.object({}),
    handler: async () => ({}),
  });

const nothing = async () => {};
const reacts = { reactions: { 'thing.made': nothing } };

describe('the manifests together', () => {
  test('a feature that is needed and not there is named', () => {
    expect(() => buildRegistry([feature('checkout', 9, { requires: ['catalog', 'payments'] })])).toThrow(
      'checkout needs the feature catalog, whose folder is not there\n' +
        'checkout needs the feature payments, whose folder is not there',
    );
  });

  test('a reaction goes up: not to its own floor, not to one above', () => {
    const emitter = feature('payments', 6, { emits: ['thing.made'] });
    expect(() => buildRegistry([emitter, feature('dunning', 9, reacts)])).not.toThrow();
    for (const floor of [6, 5])
      expect(() => buildRegistry([emitter, feature('invoices', floor, reacts)])).toThrow(
        `invoices (floor ${floor}) may not react to thing.made of payments (floor 6)`,
      );
  });

  test('a mail has one owner', () => {
    const mail = { prepare: async () => null, render: () => ({ subject: '', body: null as never }) };
    const mails = { welcome: mail };
    expect(buildRegistry([feature('users', 2, { mails })]).mails.get('welcome')).toBe(mail);
    expect(() => buildRegistry([feature('users', 2, { mails }), feature('members', 6, { mails })])).toThrow(
      'The mail welcome is declared by users and by members',
    );
  });

  test('a check has one owner', () => {
    const run = async () => ({ state: 'ok' as const, reason: 'ok', message: '' });
    const checks = [{ name: 'mail.server', run }];
    expect(buildRegistry([feature('users', 2, { checks })]).checks.at(-1)).toBe(checks[0]);
    expect(() => buildRegistry([feature('users', 2, { checks }), feature('members', 6, { checks })])).toThrow(
      'The check mail.server is declared by users and by members',
    );
  });

  test('a subscriber may be anywhere: it runs after commit', () => {
    const emitter = feature('payments', 6, { emits: ['thing.made'] });
    const below = feature('audit', 3, { subscribers: { 'thing.made': nothing } });
    expect(() => buildRegistry([below, emitter])).not.toThrow();
  });

  test('a reaction to an event that nobody emits is left alone: its feature was removed', () => {
    expect(buildRegistry([feature('dunning', 9, reacts)]).reactionsOf('thing.made')).toHaveLength(1);
  });

  test('one address has one owner', () => {
    const features = ['a', 'b'].map((name) => feature(name, 1, { routes: [route('/api/v1/things')] }));
    expect(() => buildRegistry(features)).toThrow('GET /api/v1/things is declared by a and by b');
  });

  test('every contradiction is told at once', () => {
    const features = [
      feature('a', 2, { emits: ['thing.made'], routes: [route('/x')] }),
      feature('b', 1, { requires: ['c'], ...reacts, routes: [route('/x')] }),
    ];
    const said = () => buildRegistry(features);
    expect(said).toThrow(/needs the feature c.*\n.*may not react.*\n.*declared by a and by b/);
  });
});

describe('what the features brought along', () => {
  test('reactions come in the order of the features: floor, then name', async () => {
    const seen: string[] = [];
    const noted = (name: string, floor: number) =>
      feature(name, floor, { reactions: { 'thing.made': async () => void seen.push(name) } });
    const registry = buildRegistry([noted('members', 6), noted('checkout', 9), noted('licenses', 9)]);
    for (const react of registry.reactionsOf('thing.made')) await react({} as TxCtx, {} as EventOf<Thing>);
    expect(seen).toEqual(['members', 'checkout', 'licenses']);
    expect(registry.reactionsOf('thing.moved')).toEqual([]);
  });

  test('kinds of due work are worked off in order of name, whatever the floor', () => {
    const kind = (name: string) => ({
      name,
      table: 'x',
      states: [],
      time: 'real' as const,
      run: async () => {},
    });
    const registry = buildRegistry([
      feature('a', 1, { due: [kind('b.second'), kind('c.third')] }),
      feature('b', 2, { due: [kind('a.first')] }),
    ]);
    expect(registry.kinds.map(({ name }) => name)).toEqual(['a.first', 'b.second', 'c.third']);
  });

  test('a subscriber is called by its feature and event', () => {
    const subscribers = { 'thing.made': nothing };
    const table = buildRegistry([
      feature('a', 1, { subscribers }),
      feature('b', 2, { subscribers }),
    ]).subscribers;
    expect(table.namesFor('thing.made')).toEqual(['a:thing.made', 'b:thing.made']);
    expect(table.namesFor('thing.moved')).toEqual([]);
    expect(table.find('b:thing.made')).toBe(nothing);
    expect(table.find('c:thing.made')).toBeUndefined();
  });

  test('routes, schedules and ports are gathered, each route under its feature’s name', async () => {
    const schedule = { name: 'nightly', every: 60, run: async () => {} };
    const one = route('/api/v1/things');
    const registry = buildRegistry([
      feature('users', 2, { provides: { renewSession: async () => null }, schedules: [schedule] }),
      feature('things', 3, { routes: [one], provides: { memberships: async () => [] } }),
    ]);
    expect(registry.routes).toEqual([{ feature: 'things', route: one }]);
    expect(registry.schedules).toEqual([schedule]);
  });

  test('a credential is shown to those that recognize it, from the ground floor up, until one knows it', async () => {
    const asked: string[] = [];
    const kind = (name: string, begins: string, identity: Identity | null): Partial<Feature> => ({
      provides: {
        authenticate: {
          recognizes: (token) => token.startsWith(begins),
          identify: async () => {
            asked.push(name);
            return identity;
          },
        },
      },
    });
    const login: Identity = { kind: 'login', userId: 'usr_1', authId: 'a', email: 'a@b.c', staffRole: null };
    const { ports } = buildRegistry([
      feature('api-keys', 4, kind('keys', 'k_', login)),
      feature('users', 2, kind('users', '', null)),
      feature('portal', 10, kind('portal', '', login)),
    ]);
    const ctx = {} as Ctx;
    expect(await ports.authenticate(ctx, 'k_1')).toBe(login);
    expect(asked.splice(0)).toEqual(['users', 'keys']);
    expect(await ports.authenticate(ctx, 'other')).toBe(login);
    expect(asked).toEqual(['users', 'portal']);
  });

  test('without a provider nobody gets in', async () => {
    const { ports } = buildRegistry([]);
    const ctx = { actor: systemActor('test') } as unknown as Ctx;
    expect(await ports.authenticate(ctx, 'token')).toBeNull();
    expect(await ports.renewSession(ctx, 'token')).toBeNull();
    expect(await ports.memberships(ctx, 'usr_1')).toEqual([]);
    expect(await ports.customer(ctx, 'cus_1')).toBeNull();
  });
});
