export { type ClientOptions, createClient, type MekongClient, newIdempotencyKey } from './client.ts';
export { type ErrorDetail, MekongError } from './errors.ts';
export type { paths } from './schema.gen.ts';
export type * from './types.ts';
export { unwrap, unwrapPage } from './unwrap.ts';
