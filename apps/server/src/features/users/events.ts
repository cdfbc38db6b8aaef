declare module '../../platform/events/event.ts' {
  interface EventMap {
    'user.registered': {
      userId: string;
      authId: string;
      email: string;
      name: string | null;
      company: string | null;
    };
    'user.staff_added': { email: string; role: string };
  }
}

export {};
