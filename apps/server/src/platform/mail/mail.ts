import type { Mode } from '../context/context.ts';

export const MAIL_LANGUAGES = ['en', 'vi'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/**
 * `queued` → `sending` (committed before the mail server is asked) → `sent` | `failed` (refused for good) | `unknown` (the
 * answer was lost: it may have arrived). `dropped`: no longer wanted when its turn came.
 */
export const MAIL_STATES = ['queued', 'sending', 'sent', 'unknown', 'failed', 'dropped'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A mail that somebody is to get. */
export interface NewMail {
  /** A name that a feature's manifest registers under `mails`. */
  readonly template: string;
  readonly to: string;
  readonly language: MailLanguage;
  readonly customerId: string | null;
  readonly mode: Mode | null;
  /** Id of what it is about. */
  readonly object: string;
  /** Facts for the template. Stored: never a secret or a link that opens something. */
  readonly data: Record<string, unknown>;
}

/** A mail whose turn has come. */
export interface QueuedMail extends NewMail {
  readonly id: string;
  readonly createdAt: Date;
}

/** A mail as staff see it: who got what, never its text. */
export interface MailRecord {
  readonly id: string;
  readonly template: string;
  readonly to: string;
  readonly language: MailLanguage;
  readonly customerId: string | null;
  readonly mode: Mode | null;
  readonly object: string;
  readonly state: MailState;
  /** What the mail server said, or why trying again was given up. */
  readonly error: string | null;
  /** Tried in vain for too long: waits for a person. */
  readonly deadAt: Date | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}
