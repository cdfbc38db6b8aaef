import { channel } from 'node:diagnostics_channel';

const steps = channel('mekong:step');
const nobody = () => {};

/** What dies: a request or a piece of due work. */
export class Died extends Error {
  constructor(step: string) {
    super(`died at ${step}`);
  }
}

export interface Deaths {
  /** Steps that something died at, in their order. */
  readonly at: readonly string[];
  end(): void;
}

/**
 * From now on what reaches a step dies there as often as `dies` says. A listener's error is no error of what publishes,
 * so the channel itself throws; what was committed stays, and everything after the step is not done.
 */
export function deathsBy(dies: (step: string) => boolean): Deaths {
  const at: string[] = [];
  const publish = (message: unknown) => {
    const { name } = message as { name: string };
    if (!dies(name)) return;
    at.push(name);
    throw new Died(name);
  };
  steps.subscribe(nobody);
  Object.defineProperty(steps, 'publish', { value: publish, configurable: true });
  const end = () => {
    Reflect.deleteProperty(steps, 'publish');
    steps.unsubscribe(nobody);
  };
  return { at, end };
}
