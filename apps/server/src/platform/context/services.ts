/**
 * What `wire.ts` builds once and use cases reach through `ctx.services`. A feature that needs one declares it by
 * augmenting this interface beside its `provides.services`, so the platform names no feature.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging from the features
export interface Services {}
