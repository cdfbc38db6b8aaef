import { z } from 'zod';

/** What a new password must look like. */
export const newPassword = z.string().min(10).max(200);

/** One that is only compared: whatever was once set must still be typed. */
export const knownPassword = z.string().max(200);

/** The secret of a one-time link. */
export const linkToken = z.string().min(1).max(200);
