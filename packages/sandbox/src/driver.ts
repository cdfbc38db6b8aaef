/** A running driver; `stop` waits for the round that is under way. */
export interface DeliveryDriver {
  stop(): Promise<void>;
}

/** Polls a sandbox by real time, so that its events go out while a program runs. `everyMs` is the pause between rounds. */
export function startDelivery(
  sandbox: { deliverDue(): Promise<number> },
  options: { everyMs: number },
): DeliveryDriver {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  const run = async () => {
    await sandbox.deliverDue();
    if (!stopped) timer = setTimeout(start, options.everyMs);
  };
  const start = () => {
    round = run();
  };
  start();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
