import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { settingErrors } from './errors.ts';
import { getSeller } from './get.ts';
import { judgeLogo } from './logo-type.ts';
import { patchSetting } from './patch.ts';
import type { Logo, Seller } from './setting.ts';

/** A sheet with nothing but the picture: what it can be set with, invoices can. */
const SHEET = `${import.meta.dirname}/logo-sheet.typ`;

/**
 * Puts a picture above every document from now on; those that exist keep theirs, whose bytes are never deleted.
 * @throws LOGO_NOT_AN_IMAGE, LOGO_NOT_SAFE: judged by the content; then the logo stays what it was
 */
export async function setLogo(ctx: Ctx, bytes: Buffer): Promise<Seller> {
  const type = fitType(bytes);
  await assertDrawable(ctx, type, bytes);
  const sha256 = await ctx.services.files.put(bytes);
  return patchSetting(ctx, 'seller', { logo: { sha256, type } });
}

export const removeLogo = (ctx: Ctx): Promise<Seller> => patchSetting(ctx, 'seller', { logo: null });

function fitType(bytes: Buffer): Logo['type'] {
  const verdict = judgeLogo(bytes);
  if ('type' in verdict) return verdict.type;
  const { problem, reason } = verdict;
  throw problem === 'not-safe'
    ? settingErrors.LOGO_NOT_SAFE({ reason })
    : settingErrors.LOGO_NOT_AN_IMAGE({ reason });
}

/** A header says little: a picture that breaks off would break every invoice. */
async function assertDrawable(ctx: Ctx, type: Logo['type'], bytes: Buffer): Promise<void> {
  const name = `logo.${type}`;
  try {
    await ctx.services.pdf.make({
      template: SHEET,
      data: { logo: name },
      images: { [name]: bytes },
      at: ctx.now(),
    });
  } catch (error) {
    if ((error as { code?: string }).code !== 'PDF_NOT_MADE') throw error;
    throw settingErrors.LOGO_NOT_AN_IMAGE({ reason: 'it cannot be drawn' });
  }
}

/** The bytes of a logo; null where the file store has lost them. */
export const logoBytes = (ctx: Ctx | TxCtx, { sha256 }: Logo): Promise<Buffer | null> =>
  ctx.services.files.get(sha256);

/** The present logo. @throws LOGO_NOT_FOUND */
export async function readLogo(ctx: Ctx): Promise<{ logo: Logo; bytes: Buffer }> {
  const { logo } = await getSeller(ctx);
  const bytes = logo && (await logoBytes(ctx, logo));
  if (!logo || !bytes) throw settingErrors.LOGO_NOT_FOUND();
  return { logo, bytes };
}
