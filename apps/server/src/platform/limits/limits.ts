import { errors } from '@mekong/kit';
import { addressBucket } from './address.ts';
import type { Bucket, Hit, LimitStore } from './store.ts';

/** Requests per minute; the defaults are the rules of the house. */
export interface LimitRules {
  /** Per address, for requests without a (valid) credential. */
  readonly ip: number;
  /** Per login or key. */
  readonly actor: number;
  /** Per address, for POST to checkout and auth. */
  readonly sensitive: number;
}

export const defaultLimits: LimitRules = { ip: 100, actor: 1000, sensitive: 10 };

/** The limits at the door. Each throws RATE_LIMITED with the seconds to wait, or answers how the bucket stands. */
export interface Limits {
  /** A request without a credential, or with one that does not verify. */
  address(ip: string): Promise<Hit>;
  actor(actorId: string): Promise<Hit>;
  sensitive(ip: string): Promise<Hit>;
  /** Before a webhook is verified: refused when too many from there did not verify. */
  webhook(ip: string): Promise<void>;
  /** A webhook that did not verify. */
  webhookRefused(ip: string): Promise<void>;
}

const WINDOW_SECONDS = 60;

export function buildLimits(
  store: LimitStore,
  rules: LimitRules = defaultLimits,
  onRefused: (bucket: string) => void = () => {},
): Limits {
  const bucket = (kind: string, id: string, limit: number): Bucket => ({
    key: `${kind}:${id}`,
    limit,
    windowSeconds: WINDOW_SECONDS,
  });
  const admit = async (kind: string, id: string, limit: number): Promise<Hit> =>
    orRefuse(kind, await store.hit(bucket(kind, id, limit)));
  const orRefuse = (kind: string, hit: Hit): Hit => {
    if (hit.allowed) return hit;
    onRefused(kind);
    throw errors.RATE_LIMITED(
      { limit: hit.limit, windowSeconds: WINDOW_SECONDS },
      {
        retryAfterSeconds: hit.resetSeconds,
      },
    );
  };
  return {
    address: (ip) => admit('address', addressBucket(ip), rules.ip),
    actor: (actorId) => admit('actor', actorId, rules.actor),
    sensitive: (ip) => admit('sensitive', addressBucket(ip), rules.sensitive),
    async webhook(ip) {
      orRefuse('webhook', await store.peek(bucket('webhook', addressBucket(ip), rules.ip)));
    },
    async webhookRefused(ip) {
      await store.hit(bucket('webhook', addressBucket(ip), rules.ip));
    },
  };
}
