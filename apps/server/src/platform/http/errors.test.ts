import { errors } from '@mekong/kit';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRoute } from './route.ts';
import { type TestApp, testApp } from './testing/app.ts';

function failing(path: `/${string}`, thrown: unknown) {
  return defineRoute({
    method: 'GET',
    path,
    summary: 'Fails',
    scope: 'public',
    output: z.object({}),
    handler: async () => {
      throw thrown;
    },
  });
}

const pgError = (code: string) => Object.assign(new Error('secret driver text'), { code, severity: 'ERROR' });

let running: TestApp;
afterEach(() => running.app.close());

async function start(...routes: Parameters<typeof testApp>[0]) {
  running = await testApp(routes);
  return running;
}

describe('errors', () => {
  it('says of an unknown error nothing but its request id', async () => {
    const { app, lines } = await start(failing('/api/v1/boom', new Error('password=hunter2 at db:5432')));
    const response = await app.inject('/api/v1/boom');
    expect(response.statusCode).toBe(500);
    expect(response.json().error).toMatchObject({
      code: 'UNEXPECTED_ERROR',
      message: 'Internal error',
      details: null,
    });
    expect(response.body).not.toContain('hunter2');
    expect(lines.join('\n')).toContain(response.headers['x-request-id']);
  });

  it.each(['ECONNREFUSED', 'ENOENT'])('is unavailable while nothing listens (%s)', async (code) => {
    const away = Object.assign(new Error('connect'), { code, syscall: 'connect' });
    const { app } = await start(failing('/api/v1/away', away));
    const response = await app.inject('/api/v1/away');
    expect([response.statusCode, response.json().error.code]).toEqual([503, 'UNAVAILABLE']);
    expect(response.headers['retry-after']).toBe('2');
  });

  it.each(['57P01', '08006', '53300', '40P01'])('is unavailable for SQLSTATE %s', async (code) => {
    const { app } = await start(failing('/api/v1/away', pgError(code)));
    expect((await app.inject('/api/v1/away')).statusCode).toBe(503);
  });

  it('hides what else the database says', async () => {
    const { app } = await start(failing('/api/v1/sql', pgError('23505')));
    const response = await app.inject('/api/v1/sql');
    expect([response.statusCode, response.json().error.code]).toEqual([500, 'DATABASE_ERROR']);
    expect(response.body).not.toContain('driver text');
  });

  it('keeps the status, details and patience of a domain error', async () => {
    const { app } = await start(
      failing('/api/v1/busy', errors.UNAVAILABLE({ why: 'full' }, { retryAfterSeconds: 7 })),
    );
    const response = await app.inject('/api/v1/busy');
    expect(response.headers['retry-after']).toBe('7');
    expect(response.json().error.details).toEqual({ why: 'full' });
  });

  it('answers unknown addresses and broken ones in the envelope', async () => {
    const { app } = await start(failing('/api/v1/things', new Error('no')));
    expect((await app.inject('/api/v1/nothing')).json().error.code).toBe('NOT_FOUND');
    expect((await app.inject({ method: 'DELETE', url: '/api/v1/things' })).statusCode).toBe(404);
    const broken = await app.inject('/api/v1/%E0%A4%A');
    expect([broken.statusCode, broken.json().error.code]).toEqual([400, 'INVALID_INPUT']);
  });

  it('say which of a host’s addresses refused only in the log', async () => {
    const each = ['::1', '127.0.0.1'].map((address) =>
      Object.assign(new Error(`connect ${address}`), { code: 'ECONNREFUSED', syscall: 'connect', address }),
    );
    const { app } = await start(failing('/api/v1/away', new AggregateError(each, '')));
    const response = await app.inject('/api/v1/away');
    expect([response.statusCode, response.body.includes('127.0.0.1')]).toEqual([503, false]);
  });

  it('of other parts are not taken for the database’s', async () => {
    const missing = Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' });
    const { app } = await start(failing('/api/v1/file', missing), failing('/api/v1/text', 'a text'));
    expect((await app.inject('/api/v1/file')).json().error.code).toBe('UNEXPECTED_ERROR');
    expect((await app.inject('/api/v1/text')).json().error.code).toBe('UNEXPECTED_ERROR');
  });
});
