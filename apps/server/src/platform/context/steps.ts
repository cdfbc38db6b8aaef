import { channel } from 'node:diagnostics_channel';

const steps = channel('mekong:step');

/** Publishes that a named step of a purchase was reached; tracing and the crash tests listen, nobody else. */
export function step(name: string): void {
  if (steps.hasSubscribers) steps.publish({ name });
}
