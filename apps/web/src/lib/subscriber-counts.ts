import type { PlanSubscribers } from '@mekong/sdk';

/** Subscriptions that run, by plan version. */
export type SubscriberCounts = ReadonlyMap<string, number>;

/** Test data counts too: whoever tries the product out wants to see what a change leaves alone. */
export const countsOf = (rows: readonly PlanSubscribers[]): SubscriberCounts =>
  new Map(rows.map(({ planVersionId, live, test }) => [planVersionId, live + test]));

export const countOf = (counts: SubscriberCounts, versions: readonly { id: string }[]): number =>
  versions.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);
