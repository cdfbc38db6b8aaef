/** What a production server is told at least, but for its place. */
export const PRODUCTION = {
  MEKONG_ENV: 'production',
  MEKONG_ROLES: 'api,worker,scheduler',
  HOST: '127.0.0.1',
  JWT_SECRET: 'cT9wq2LmXz7RkV4nB8sD1fG6hJ3pY5uAeWoI',
  DATA_KEY: 'Q2hhbmdlIG1lLCBJIGFtIG9ubHkgZm9yIGEgdGVzdCE=',
  LICENSE_SECRET: 'hN5tY8uJ2kM7bV4cX1zQ9wE6rT3yU0iOpLsA',
  INTERNAL_SECRET: 'gF4dS7aH1jK9lZ3xC6vB0nM2qW5eR8tYuIoP',
} as const;

export const LIVE_PAYPAL = {
  PAYPAL_CLIENT_ID: 'AbLiveClientId',
  PAYPAL_CLIENT_SECRET: 'EbLiveClientSecret',
  PAYPAL_WEBHOOK_ID: '8PT597110X687430L',
  PAYPAL_MODE: 'live',
} as const;
