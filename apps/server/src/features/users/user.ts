import type { StaffRole } from '../../platform/context/scopes.ts';

/** A login. What it may do for a customer stands in members; what it may do for the seller is its staff role. */
export interface User {
  readonly id: string;
  /** JWT subject, a uuid. */
  readonly authId: string;
  /** Lower case. */
  readonly email: string;
  readonly name: string | null;
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
