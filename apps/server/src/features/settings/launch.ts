import { z } from 'zod';

const page = z
  .url({ protocol: /^https$/, error: 'an address that begins with https://' })
  .max(500)
  .nullable();

/** What no program can see: where the seller's terms stand, and when a copy of the data was last played back. */
export const launchSchema = z.strictObject({
  termsUrl: page.default(null),
  privacyUrl: page.default(null),
  /** Civil date. */
  backupsTriedOn: z.iso.date().nullable().default(null),
});
