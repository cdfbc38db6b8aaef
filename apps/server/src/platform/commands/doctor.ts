import { z } from 'zod';
import { type Check, checkSchema, checkView, runChecks } from '../features/checks.ts';
import { healthChecks } from '../features/health-checks.ts';
import type { Registry } from '../features/registry.ts';
import { type AnyCommand, defineCommand } from './command.ts';

const reportSchema = z.object({
  healthy: z.boolean().describe('Nothing failed'),
  checks: z.array(checkSchema),
});

/** Everything that can be checked, and how to mend what is wrong. */
export const doctorCommand = (registry: Registry): AnyCommand =>
  defineCommand({
    name: 'doctor',
    summary: 'Check this installation, and say how to mend what is wrong',
    scope: 'attention:read',
    input: z.strictObject({
      goLive: z
        .boolean()
        .optional()
        .describe('Also what must be so before real money is taken; in production always'),
    }),
    output: reportSchema,
    verdict: 'healthy',
    show: [
      {
        of: 'checks',
        as: 'list',
        columns: [
          { field: 'state', label: 'State', as: 'state' },
          { field: 'name', label: 'Check' },
          { field: 'message', label: 'Found' },
          { field: 'remedy.text', label: 'Mend it' },
          { field: 'remedy.command', label: 'By' },
          { field: 'remedy.page', label: 'There' },
        ],
      },
    ],
    examples: [
      { says: 'Whether it runs as it should', types: '' },
      { says: 'Whether it may take real money, too', types: '--go-live' },
    ],
    run: async (ctx, { goLive = ctx.config.environment === 'production' }) => {
      const wanted: Check[] = [...healthChecks(registry), ...(goLive ? registry.checks : [])];
      const checks = (await runChecks(ctx, wanted)).map(checkView);
      return { healthy: checks.every(({ state }) => state !== 'fail'), checks };
    },
  });
