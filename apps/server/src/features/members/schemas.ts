import { z } from 'zod';
import { instantSchema, wireInstant } from '../../platform/http/shapes.ts';
import { MAIL_LANGUAGES } from '../../platform/mail/mail.ts';
import type { Customer } from '../customers/customer.ts';
import { knownPassword, linkToken, newPassword } from '../users/password-rule.ts';
import type { SessionTokens, User } from '../users/user.ts';

const language = z.enum(MAIL_LANGUAGES);

export const registerBody = z.strictObject({
  email: z.email().max(254),
  password: newPassword,
  name: z.string().trim().min(1).max(200).optional(),
  company: z.string().trim().min(1).max(200).optional(),
  language: language.optional().describe('of the mails; the browser’s when left out'),
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

export const meChangeBody = z.strictObject({ language });

export const userSchema = z.object({
  id: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  name: z.string().nullable(),
  language: language.describe('of the pages and mails'),
  staffRole: z.enum(['staff-admin', 'staff-support', 'staff-read']).nullable(),
});
export const customerSchema = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  mode: z.enum(['live', 'test']),
  zone: z.string().describe('IANA time zone, in which its days begin'),
});
export const sessionSchema = z.object({
  user: userSchema,
  customer: customerSchema.nullable(),
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: instantSchema,
});

export const userView = ({ id, email, emailVerifiedAt, name, language, staffRole }: User) => ({
  id,
  email,
  emailVerified: emailVerifiedAt !== null,
  name,
  language,
  staffRole,
});
export const customerView = ({ id, name, slug, mode, zone }: Customer) => ({
  id,
  name,
  slug,
  mode,
  zone,
});

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
