import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Config } from '../config/config.ts';
import type { KeyActor } from '../context/actor.ts';
import type { ContextFactory, Ctx } from '../context/context.ts';
import type { Scope } from '../context/scopes.ts';
import { defineFeature } from '../features/feature.ts';
import { buildRegistry } from '../features/registry.ts';
import { type TestApp, testApp, testPorts } from '../http/testing/app.ts';
import { VERSION } from '../version.ts';
import { type AnyCommand, defineCommand, pathOf } from './command.ts';
import { commandRoutes, LIST_FORMAT } from './routes.ts';

const greet = (name: string, more: Partial<AnyCommand> = {}): AnyCommand =>
  defineCommand({
    name,
    summary: 'Greets somebody',
    scope: 'invoices:read',
    input: z.strictObject({ whom: z.string(), loud: z.boolean().default(false) }),
    positionals: ['whom'],
    output: z.object({ text: z.string() }),
    show: [{ as: 'facts', columns: [{ field: 'text', label: 'Text' }] }],
    examples: [{ says: 'A friend', types: 'Ann' }],
    run: async (_ctx, { whom, loud }) => ({ text: loud ? `HELLO ${whom}` : `Hello ${whom}` }),
    ...more,
  });

const registryOf = (...commands: AnyCommand[]) =>
  buildRegistry([defineFeature({ name: 'greeting', floor: 1, commands })]);

const key = (...scopes: Scope[]): KeyActor => ({
  kind: 'key',
  keyId: 'key_1',
  keyKind: 'house',
  mode: 'test',
  customerId: null,
  scopes: new Set(scopes),
});

let running: TestApp;
beforeEach(async () => {
  const ports = testPorts({ clerk: key('invoices:read'), stranger: key('licenses:read') });
  const config = { environment: 'development' } as Config;
  const context: ContextFactory = (request) => ({ ...request, config, resumed: null }) as unknown as Ctx;
  running = await testApp(commandRoutes(registryOf(greet('greet one'))), { ports, context });
});
afterEach(() => running.app.close());

const ask = (method: 'GET' | 'POST', url: string, token: string | null, more: object = {}) =>
  running.app.inject({
    method,
    url,
    ...more,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(more as { headers?: object }).headers,
    },
  });
const list = (token: string | null, headers = {}) => ask('GET', '/api/v1/commands', token, { headers });
const run = (token: string | null, payload?: object) =>
  ask('POST', '/api/v1/commands/greet/one', token, payload ? { payload } : {});

describe('one definition', () => {
  test('answers at its own address, with its defaults', async () => {
    expect((await run('clerk', { whom: 'Ann' })).json()).toEqual({
      success: true,
      data: { text: 'Hello Ann' },
    });
    expect((await run('clerk', { whom: 'Ann', loud: true })).json().data.text).toBe('HELLO Ann');
  });

  test('says what it takes and answers, and how that is shown', async () => {
    const { data } = (await list('clerk')).json();
    expect(data).toMatchObject({
      format: LIST_FORMAT,
      version: VERSION,
      environment: 'development',
      actor: { name: 'house:key_1', mode: 'test' },
    });
    expect(data.commands).toEqual([
      {
        name: 'greet one',
        summary: 'Greets somebody',
        path: '/api/v1/commands/greet/one',
        scope: 'invoices:read',
        input: {
          type: 'object',
          properties: { whom: { type: 'string' }, loud: { type: 'boolean', default: false } },
          required: ['whom'],
          additionalProperties: false,
        },
        output: expect.objectContaining({ required: ['text'] }),
        positionals: ['whom'],
        paged: false,
        changes: false,
        verdict: null,
        show: [
          {
            title: null,
            of: null,
            as: 'facts',
            columns: [{ field: 'text', label: 'Text', as: 'text' }],
            empty: null,
          },
        ],
        examples: [{ says: 'A friend', types: 'Ann' }],
      },
      expect.objectContaining({ name: 'status' }),
    ]);
  });

  test('is in the API’s document', async () => {
    const { paths } = (await running.app.inject('/api/openapi.json')).json();
    expect(paths['/api/v1/commands/greet/one'].post).toMatchObject({
      operationId: 'postCommandsGreetOne',
      summary: 'Greets somebody',
      description: 'Needs the scope `invoices:read`.',
    });
    expect(paths['/api/v1/commands'].get.security).toContainEqual({ apiKey: [] });
  });
});

describe('the door', () => {
  test('asks for the scope before the body is looked at', async () => {
    const refused = await run('stranger', { nonsense: 1 });
    expect([refused.statusCode, refused.json().error.details]).toEqual([403, { scope: 'invoices:read' }]);
    expect((await run('clerk', { nonsense: 1 })).statusCode).toBe(400);
  });

  test('lists for each what that one may run', async () => {
    const names = async (token: string) =>
      (await list(token)).json().data.commands.map(({ name }: { name: string }) => name);
    expect(await names('clerk')).toEqual(['greet one', 'status']);
    expect(await names('stranger')).toEqual(['status']);
  });

  test('lists nothing for nobody', async () => {
    expect([(await list(null)).statusCode, (await list('wrong')).statusCode]).toEqual([401, 401]);
  });
});

describe('the list', () => {
  test('is sent once: who has it is told so', async () => {
    const { etag } = (await list('clerk')).headers;
    const again = await list('clerk', { 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await list('stranger', { 'if-none-match': etag })).statusCode).toBe(200);
  });
});

describe('names', () => {
  test('are one or two words, each with one owner', () => {
    for (const name of ['', 'Greet', 'greet one two', 'greet  one', 'greet/one'])
      expect(() => registryOf(greet(name)), name).toThrow(`The command "${name}" of greeting`);
    expect(() => registryOf(greet('greet one'), greet('greet one'))).toThrow(
      'The command greet one is declared by greeting and by greeting',
    );
  });

  test('become addresses', () => {
    expect(pathOf({ name: 'finance invoice-create' })).toBe('/api/v1/commands/finance/invoice-create');
  });
});
