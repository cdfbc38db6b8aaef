declare module '../events/event.ts' {
  interface EventMap {
    /** Staff sent a mail again that had failed or may not have arrived. */
    'mail.requeued': { template: string };
  }
}

export {};
