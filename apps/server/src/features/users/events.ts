import type { Language } from './user.ts';

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'user.registered': {
      userId: string;
      authId: string;
      email: string;
      name: string | null;
      company: string | null;
      language: Language;
      /** The account that is there already (bought before signing up); null = one is to be made. */
      customerId: string | null;
    };
    /** A login that existed becomes an owner of this account. */
    'user.joined': { userId: string; customerId: string };
    'user.staff_added': { email: string; role: string };
    'user.language_changed': { userId: string; language: Language };
    /** A throw of whoever reacts keeps the login open. */
    'user.closed': { userId: string; authId: string };
  }
}
