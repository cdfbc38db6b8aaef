import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { getLaunch } from './get.ts';
import { launchSchema } from './launch.ts';
import { setSetting } from './set.ts';

const output = z.object({
  termsUrl: z.string().nullable(),
  privacyUrl: z.string().nullable(),
  backupsTriedOn: z.string().nullable().describe('When a copy of the data was last played back'),
});

export const launchRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/settings/launch',
    summary: 'What was noted for the go-live checklist',
    scope: 'attention:read',
    output,
    handler: (ctx) => getLaunch(ctx),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/settings/launch',
    summary: 'Note where the terms stand and when a backup was last played back',
    scope: 'settings:write',
    body: launchSchema,
    output,
    handler: async (ctx, { body }) => {
      await setSetting(ctx, 'launch', body);
      return getLaunch(ctx);
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/legal',
    summary: 'Where the seller’s terms and privacy notice stand',
    scope: 'public',
    output: output.omit({ backupsTriedOn: true }),
    handler: async (ctx) => {
      const { termsUrl, privacyUrl } = await getLaunch(ctx);
      return { termsUrl, privacyUrl };
    },
  }),
];
