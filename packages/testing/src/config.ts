import type { Config } from '@mekong/server/platform/config/config';

/** A development configuration that touches no file; argon2 is cheap, limits are out of the way. */
export function testConfig(changes: Partial<Config> = {}): Config {
  return {
    environment: 'development',
    roles: ['api', 'worker', 'scheduler'],
    home: '/nonexistent',
    publicUrl: 'http://localhost:8000',
    host: '127.0.0.1',
    port: 0,
    webPort: 0,
    trustedProxies: [],
    corsOrigins: [],
    logLevel: 'silent',
    database: { connection: null, pool: 10 },
    secrets: {
      jwt: 'test-jwt-secret-of-at-least-32-characters',
      dataKey: Buffer.alloc(32, 1),
      license: 'test-license-secret-of-32-characters',
      internal: 'test-internal-secret-of-32-characters',
    },
    metricsToken: null,
    demoStaffPassword: 'demo-staff-password',
    licensePrefix: 'AGY',
    argon2: { memoryKib: 1_024, time: 1 },
    limits: { ip: 100_000, actor: 100_000, sensitive: 100_000 },
    paypal: { kind: 'sandbox' },
    mail: { server: null, from: null },
    sandboxUrl: null,
    values: {},
    ...changes,
  } as Config;
}
