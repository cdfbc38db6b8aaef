import type { Ctx } from '../../platform/context/context.ts';

/** Where the gateway sends the buyer back to. */
export function returnUrls(ctx: Ctx, checkoutId: string): { returnUrl: string; cancelUrl: string } {
  const page = (name: string) => `${ctx.config.publicUrl}/checkout/${name}?checkout=${checkoutId}`;
  return { returnUrl: page('success'), cancelUrl: page('cancel') };
}
