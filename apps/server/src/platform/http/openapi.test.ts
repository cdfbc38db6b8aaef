import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operationId } from './openapi.ts';
import { defineRoute } from './route.ts';
import { type TestApp, testApp } from './testing/app.ts';

const cancel = defineRoute({
  method: 'POST',
  path: '/api/v1/subscriptions/:id/cancel',
  summary: 'Cancel a subscription',
  scope: 'subscriptions:write',
  params: z.object({ id: z.string() }),
  body: z.object({ at: z.enum(['now', 'period_end']) }),
  output: z.object({ id: z.string(), canceledAt: z.date().nullable() }),
  handler: async () => ({ id: 's', canceledAt: null }),
});

const plans = defineRoute({
  method: 'GET',
  path: '/api/v1/plans',
  summary: 'Plans',
  scope: 'public',
  query: z.object({ limit: z.coerce.number().int().max(100).default(25) }),
  output: z.object({ id: z.string() }),
  paged: true,
  handler: async () => ({ items: [], next: null }),
});

let running: TestApp;
afterEach(() => running.app.close());

describe('the OpenAPI document', () => {
  it('tells shapes, security and errors of every route', async () => {
    running = await testApp([cancel, plans]);
    const document = (await running.app.inject('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(['/api/v1/subscriptions/{id}/cancel', '/api/v1/plans']);
    const operation = document.paths['/api/v1/subscriptions/{id}/cancel'].post;
    expect(operation).toMatchObject({
      operationId: 'postSubscriptionsIdCancel',
      summary: 'Cancel a subscription',
      tags: ['tests'],
      security: [{ bearer: [] }, { session: [] }, { apiKey: [] }],
    });
    expect(operation.requestBody.content['application/json'].schema).toMatchObject({
      additionalProperties: false,
      required: ['at'],
    });
    const answer = operation.responses['200'].content['application/json'].schema;
    expect(answer.properties.data.required).toEqual(['id', 'canceledAt']);
    expect(operation.responses.default.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/Error',
    });
    expect(document.components.schemas.Error.properties.error.properties).toHaveProperty('requestId');
    expect(document.paths['/api/v1/plans'].get.security).toEqual([]);
  });

  it('says that an API key is no login', async () => {
    running = await testApp([{ ...plans, path: '/api/v1/me', scope: 'session' }]);
    const document = (await running.app.inject('/api/openapi.json')).json();
    expect(document.paths['/api/v1/me'].get.security).toEqual([{ bearer: [] }, { session: [] }]);
    expect(document.components.securitySchemes.apiKey).toMatchObject({ type: 'http', scheme: 'bearer' });
  });

  it('is shown at /api/docs under a policy that lets it run', async () => {
    running = await testApp([plans]);
    const page = await running.app.inject('/api/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect((await running.app.inject('/api/docs')).statusCode).toBe(200);
    const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, text] of scripts)
      expect([attributes?.includes('src='), text?.trim()]).toEqual([true, '']);
  });
});

describe('operation ids', () => {
  it('are stable words', () => {
    expect(operationId({ method: 'GET', path: '/api/v1/users/me' })).toBe('getUsersMe');
  });
});
