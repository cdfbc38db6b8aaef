import type { StaffRole } from '../../platform/context/scopes.ts';
import type { MailLanguage } from '../../platform/mail/mail.ts';

/** Of the mails that a login gets. */
export type Language = MailLanguage;

/** What a one-time link of a mail is for. */
export type LinkPurpose = 'verify' | 'reset' | 'magic' | 'email-change';

/** How a session was opened. */
export type WayIn = 'password' | 'registration' | 'link' | 'reset' | 'setup';

/** A login. What it may do for a customer stands in members; what it may do for the seller is its staff role. */
export interface User {
  readonly id: string;
  /** JWT subject, a uuid. */
  readonly authId: string;
  /** Lower case. */
  readonly email: string;
  /** Null while nobody has shown that the address is theirs. */
  readonly emailVerifiedAt: Date | null;
  readonly name: string | null;
  readonly language: Language;
  readonly staffRole: StaffRole | null;
  readonly tokenVersion: number;
}

/** A pair of tokens for one session. */
export interface SessionTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Of the access token. */
  readonly expiresAt: Date;
}

export const normalizeEmail = (email: string): string => email.trim().toLowerCase();

/** Vietnamese for a browser that asks for it first, else English. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  /^\s*vi\b/i.test(acceptLanguage ?? '') ? 'vi' : 'en';
