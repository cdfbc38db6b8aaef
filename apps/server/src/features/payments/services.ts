declare module '../../platform/context/services.ts' {
  interface Services {
    /** Waits between the tries of one call to a gateway; tests let no time pass. */
    sleep: (milliseconds: number) => Promise<void>;
    /** At least 0, below 1: jitter. */
    random: () => number;
  }
}

export {};
