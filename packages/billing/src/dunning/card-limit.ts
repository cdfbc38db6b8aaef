const most = 20;
const windowMs = 30 * 86_400_000;

/**
 * The first instant from `at` on at which the networks let one more attempt be made on a card: at most 20 in any 30
 * days, whatever the policy says. `charged`: when it was tried, in ascending order.
 */
export function earliestOnCard(charged: readonly Date[], at: Date): Date {
  const recent = charged.filter((time) => time.getTime() > at.getTime() - windowMs);
  const blocking = recent.at(-most);
  return blocking === undefined ? at : new Date(blocking.getTime() + windowMs);
}
