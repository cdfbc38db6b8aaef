export { type ClientOptions, createClient, type MekongClient, newIdempotencyKey } from './client.ts';
export {
  AuthenticationError,
  AuthorizationError,
  BusinessError,
  ConflictError,
  type ErrorDetail,
  GatewayError,
  MekongError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnavailableError,
  UnreachableError,
  ValidationError,
} from './errors.ts';
export type { paths } from './schema.gen.ts';
export type * from './types.ts';
export { unwrap, unwrapPage } from './unwrap.ts';
