import type { Ctx, Mode } from '../context/context.ts';
import type { MemberRole, StaffRole } from '../context/scopes.ts';
import type { SellerFacts } from '../mail/service.ts';

/** A login, proven by its credential. */
export interface Identity {
  readonly userId: string;
  readonly authId: string;
  readonly email: string;
  readonly staffRole: StaffRole | null;
}

export interface Membership {
  readonly customerId: string;
  readonly role: MemberRole;
}

export interface CustomerFacts {
  readonly id: string;
  readonly mode: Mode;
  readonly clockAt: Date | null;
}

/** New cookies for a browser whose access token has run out. */
export interface RenewedSession {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/**
 * What the platform needs to know of the features without knowing them. No provider = nobody gets in.
 */
export interface Ports {
  /** Whose access token this is; null = not valid. */
  authenticate(ctx: Ctx, token: string): Promise<Identity | null>;
  /** A fresh pair for a refresh token, before a page is proxied; null = sign in again. */
  renewSession(ctx: Ctx, refreshToken: string): Promise<RenewedSession | null>;
  /** The accounts that a login belongs to, oldest first. */
  memberships(ctx: Ctx, userId: string): Promise<readonly Membership[]>;
  customer(ctx: Ctx, customerId: string): Promise<CustomerFacts | null>;
  /** Who sells, as mails name them. */
  seller(ctx: Ctx): Promise<SellerFacts>;
}
