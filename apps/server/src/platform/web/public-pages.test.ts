import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { movableClock } from '@mekong/kit';
import { testConfig } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insideTransaction } from '../context/outside.ts';
import { verifyInternal } from '../http/internal.ts';
import { buildLogger } from '../telemetry/build-logger.ts';
import { publicPages } from './public-pages.ts';

const config = testConfig();
const clock = movableClock(new Date('2026-11-21T09:00:00Z'));
const log = buildLogger({ service: 'test', level: 'silent', clock });

let asked: IncomingMessage[];
let server: Server;
let origin: string;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => void server.close());

const pages = (webOrigin?: () => string | null) => publicPages({ config, clock, log, webOrigin });

describe('the pages for everybody', () => {
  test('are told what has changed, in a call that only we can make', async () => {
    await pages(() => origin).renew('plans');
    const [request] = asked;
    expect([request?.method, request?.url]).toEqual(['POST', '/internal/revalidate?tag=plans']);
    const signature = request?.headers['x-mekong-internal'];
    expect(verifyInternal(signature, config.secrets.internal, clock.now())).toBe('127.0.0.1');
  });

  test('that are not there are no reason to fail', async () => {
    await new Promise((resolve) => server.close(resolve));
    await pages(() => origin).renew('gateways');
    await pages(() => null).renew('gateways');
    await pages().renew('gateways');
    expect(asked).toEqual([]);
  });

  test('are never called while a transaction is open', async () => {
    const early = insideTransaction(() => pages(() => origin).renew('plans'));
    await expect(early).rejects.toThrow('call it after commit');
    expect(asked).toEqual([]);
  });
});
