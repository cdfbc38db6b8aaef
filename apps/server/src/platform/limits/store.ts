/** How one bucket stands after a hit. */
export interface Hit {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds until the bucket is full again, at least 1. */
  readonly resetSeconds: number;
}

export interface Bucket {
  readonly key: string;
  /** Hits per window. */
  readonly limit: number;
  readonly windowSeconds: number;
}

/** Counts hits. One contract suite (`contract.ts`) for every driver. */
export interface LimitStore {
  /** Counts one hit, also when it is refused. */
  hit(bucket: Bucket): Promise<Hit>;
  /** Looks without counting: `allowed` says whether the next hit would be. */
  peek(bucket: Bucket): Promise<Hit>;
}
