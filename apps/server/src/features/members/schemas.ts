import { z } from 'zod';
import { instantSchema, wireInstant } from '../../platform/http/shapes.ts';
import type { Customer } from '../customers/customer.ts';
import { knownPassword, linkToken, newPassword } from '../users/password-rule.ts';
import type { SessionTokens, User } from '../users/user.ts';

export const registerBody = z.strictObject({
  email: z.email().max(254),
  password: newPassword,
  name: z.string().trim().min(1).max(200).optional(),
  company: z.string().trim().min(1).max(200).optional(),
  language: z.enum(['en', 'vi']).optional().describe('of the mails; the browser’s when left out'),
});
export const loginBody = z.strictObject({ email: z.string().max(254), password: knownPassword });
export const linkBody = z.strictObject({ token: linkToken });
export const resetBody = z.strictObject({ token: linkToken, password: newPassword });
export const setupBody = z.strictObject({
  token: z.string().max(200),
  email: z.email().max(254),
  password: newPassword,
  name: z.string().trim().min(1).max(200).optional(),
});

export const userSchema = z.object({
  id: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  name: z.string().nullable(),
  staffRole: z.enum(['staff-admin', 'staff-support', 'staff-read']).nullable(),
});
export const customerSchema = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  mode: z.enum(['live', 'test']),
});
export const sessionSchema = z.object({
  user: userSchema,
  customer: customerSchema.nullable(),
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: instantSchema,
});

export const userView = ({ id, email, emailVerifiedAt, name, staffRole }: User) => ({
  id,
  email,
  emailVerified: emailVerifiedAt !== null,
  name,
  staffRole,
});
export const customerView = ({ id, name, slug, mode }: Customer) => ({ id, name, slug, mode });

export const sessionView = (
  user: User,
  customer: Customer | null,
  tokens: SessionTokens,
): z.input<typeof sessionSchema> => ({
  user: userView(user),
  customer: customer && customerView(customer),
  ...tokens,
  expiresAt: wireInstant(tokens.expiresAt),
});
