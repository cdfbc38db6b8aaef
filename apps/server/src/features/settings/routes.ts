import { z } from 'zod';
import type { Ctx } from '../../platform/context/context.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { getSeller, isSellerFinished } from './get.ts';
import { readLogo, removeLogo, setLogo } from './logo.ts';
import { patchSetting } from './patch.ts';
import { sellerChangeBody, sellerSchema, sellerView, shopSchema, shopView } from './schemas.ts';
import type { Logo, Seller } from './setting.ts';

const CONTENT_TYPES: Record<Logo['type'], string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

const answer = async (ctx: Ctx, seller: Seller) => sellerView(seller, await isSellerFinished(ctx));

const common = { scope: 'settings:write', output: sellerSchema } as const;

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/shop',
    summary: 'Who sells, and how prices are shown',
    scope: 'public',
    output: shopSchema,
    handler: async (ctx) => shopView(await getSeller(ctx)),
  }),
  defineRoute({
    ...common,
    method: 'GET',
    path: '/api/v1/settings/seller',
    summary: 'The seller’s profile, as it stands on every invoice from now on',
    handler: async (ctx) => answer(ctx, await getSeller(ctx)),
  }),
  defineRoute({
    ...common,
    method: 'PATCH',
    path: '/api/v1/settings/seller',
    summary: 'Change the seller’s profile; invoices that exist stay as they are',
    body: sellerChangeBody,
    handler: async (ctx, { body }) => answer(ctx, await patchSetting(ctx, 'seller', body)),
  }),
  defineRoute({
    ...common,
    method: 'PUT',
    path: '/api/v1/settings/seller/logo',
    summary: 'Upload the logo as the body: PNG, JPEG or SVG of at most 1 MiB, judged by its content',
    rawBody: true,
    handler: async (ctx, { http }) => answer(ctx, await setLogo(ctx, http.rawBody)),
  }),
  defineRoute({
    ...common,
    method: 'DELETE',
    path: '/api/v1/settings/seller/logo',
    summary: 'Take the logo off the documents to come',
    handler: async (ctx) => answer(ctx, await removeLogo(ctx)),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/settings/seller/logo',
    summary: 'The logo',
    scope: 'settings:write',
    output: z.instanceof(Buffer),
    download: true,
    handler: async (ctx, { http }) => {
      const { logo, bytes } = await readLogo(ctx);
      http.setDownload({ contentType: CONTENT_TYPES[logo.type], name: `logo.${logo.type}` });
      return bytes;
    },
  }),
];
