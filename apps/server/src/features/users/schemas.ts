import { z } from 'zod';
import { instantSchema, wireInstant } from '../../platform/http/shapes.ts';
import { knownPassword, linkToken, newPassword } from './password-rule.ts';
import type { Session } from './session-repository.ts';

/** Nobody's address is asked for in the same words, whatever it looks like. */
export const addressBody = z.strictObject({ email: z.string().min(1).max(254) });
export const tokenBody = z.strictObject({ token: linkToken });

const proof = knownPassword
  .optional()
  .describe('may be left out by a login without a password, within 15 minutes of entering through a link');

export const passwordBody = z.strictObject({ current: proof, password: newPassword });
export const emailBody = z.strictObject({ email: z.email().max(254), password: proof });
export const closeBody = z.strictObject({ password: proof });

export const sessionSchema = z.object({
  id: z.string(),
  device: z.string().describe('words for a person, like "Firefox on Windows"'),
  openedBy: z.enum(['password', 'registration', 'link', 'reset', 'setup']),
  current: z.boolean().describe('the session that asks'),
  createdAt: instantSchema,
  lastUsedAt: instantSchema.describe('when its tokens were last renewed'),
  expiresAt: instantSchema,
});

export const sessionView = (session: Session, current: string | null): z.input<typeof sessionSchema> => ({
  id: session.id,
  device: session.device,
  openedBy: session.openedBy,
  current: session.id === current,
  createdAt: wireInstant(session.createdAt),
  lastUsedAt: wireInstant(session.rotatedAt),
  expiresAt: wireInstant(session.expiresAt),
});
