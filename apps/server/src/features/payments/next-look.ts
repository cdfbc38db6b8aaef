const SHORTEST_MS = 10_000;
const LONGEST_MS = 6 * 3_600_000;

/** The older a thing, the rarer it is looked at: a quarter of its age, between 10 s and 6 h. */
export function nextLook(createdAt: Date, now: Date): Date {
  const wait = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, (now.getTime() - createdAt.getTime()) / 4));
  return new Date(now.getTime() + wait);
}
