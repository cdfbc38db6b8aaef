/** Words that come with data and not from the pages: of the seeded catalogue, of the house's ways to pay. */
export const words = {
  words: {
    features: {
      users: { one: 'user', other: 'users' },
      agents: { one: 'agent', other: 'agents' },
      requests: { one: 'request', other: 'requests' },
    },
  },
} as const;

/** The part that is sent to the browser. */
export const wordsClient = {
  words: {
    bankTransfer: 'Bank transfer',
    on: '{browser} on {system}',
    /** Sentences of the server in another language, by their English; what is not here stays as it came. */
    said: {} as Readonly<Record<string, string>>,
  },
} as const;
