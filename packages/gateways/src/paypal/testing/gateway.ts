import { type MovableClock, movableClock } from '@mekong/kit';
import type { Gateway, GatewayDeps } from '../../port.ts';
import type { CertificateSource, PayPalConnection } from '../connection.ts';
import { createPayPalGateway } from '../index.ts';

export interface LogEntry {
  level: string;
  message: string;
  context: Record<string, unknown>;
}

export interface TestGateway {
  gateway: Gateway;
  connection: PayPalConnection;
  clock: MovableClock;
  deps: GatewayDeps;
  logged: LogEntry[];
}

/** A gateway talking to `baseUrl`, with its clock and its log in the test's hands. */
export function testGateway(baseUrl: string, certificates: Partial<CertificateSource> = {}): TestGateway {
  const clock = movableClock(new Date('2026-11-21T10:00:00Z'));
  const logged: LogEntry[] = [];
  const deps: GatewayDeps = {
    fetch: globalThis.fetch,
    now: clock.now,
    log: (level, message, context) => logged.push({ level, message, context }),
  };
  const connection: PayPalConnection = {
    kind: 'test',
    baseUrl,
    clientId: 'client',
    clientSecret: 'secret',
    webhookId: '1JE4291016473214C',
    timeoutMs: 1000,
    certificates: {
      fetch: () => Promise.reject(new Error('no certificate here')),
      trustRoots: [],
      hosts: ['api.sandbox.paypal.com'],
      name: '.paypal.com',
      ...certificates,
    },
  };
  return { gateway: createPayPalGateway(deps, connection), connection, clock, deps, logged };
}
