import { previewPrice } from '@mekong/billing';
import { defineRoute } from '../../platform/http/route.ts';
import { previewAnswer, previewBody } from './preview-schemas.ts';

export const previewRoutes = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/prices/preview',
    summary:
      'What a price asks for a quantity, and how; of a list each, in the same order. Nothing is stored.',
    scope: 'public',
    // A computation: repeated, it answers the same.
    idempotency: 'none',
    body: previewBody,
    output: previewAnswer,
    handler: async (_, { body }) =>
      Array.isArray(body)
        ? body.map((one, index) => previewPrice(one, `body.${index}`))
        : previewPrice(body, 'body'),
  }),
];
