import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { replayEvents, replayOutcomes } from './replay.ts';

const MOST = 100;

export const routes = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/webhook-events/replay',
    summary: 'Work events of gateways off again; answers for each what that did',
    scope: 'webhooks:write',
    body: z.strictObject({
      ids: z
        .array(z.uuid())
        .min(1)
        .max(MOST)
        .transform((ids) => [...new Set(ids.map((id) => id.toLowerCase()))]),
    }),
    output: z.array(
      z.object({
        id: z.string(),
        outcome: z
          .enum(replayOutcomes)
          .describe(
            'replayed: worked off again at once; waiting: in the queue already; no_effect: settled, or nothing of ours',
          ),
      }),
    ),
    handler: (ctx, { body }) => replayEvents(ctx, body.ids),
  }),
];
