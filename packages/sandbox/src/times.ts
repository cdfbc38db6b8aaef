/** An instant as it stands in bodies and headers: whole seconds, UTC. */
export const stamp = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;

/** `days` times 24 hours later. */
export const daysAfter = (instant: Date, days: number): Date =>
  new Date(instant.getTime() + days * 86_400_000);
