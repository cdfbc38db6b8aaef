export * from './captures.ts';
export * from './paypal/index.ts';
export * from './port.ts';
export * from './retry.ts';
export * from './stripe/index.ts';
