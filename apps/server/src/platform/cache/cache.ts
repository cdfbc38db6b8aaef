/** A small cache of facts that may be up to `ttlMs` old (30 s at most: a lost notification must heal by itself). */
export interface Cache {
  /** The cached value, or what `load` answers; concurrent askers share one load. */
  get<T>(key: string, ttlMs: number, load: () => Promise<T>): Promise<T>;
  drop(key: string): void;
  dropPrefix(prefix: string): void;
  dropAll(): void;
}
