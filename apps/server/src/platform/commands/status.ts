import { z } from 'zod';
import { type Actor, actorName } from '../context/actor.ts';
import type { Ctx } from '../context/context.ts';
import { boundMode } from '../context/mode.ts';
import { attentionItems } from '../features/attention.ts';
import type { Registry } from '../features/registry.ts';
import { VERSION } from '../version.ts';
import { type AnyCommand, defineCommand } from './command.ts';

const statusSchema = z.object({
  version: z.string(),
  environment: z.enum(['development', 'production']),
  address: z.string(),
  actor: z.string().describe('Who asks, as the audit log names them'),
  mode: z.enum(['live', 'test']).nullable().describe('Of the API key; null for a login'),
  customerId: z.string().nullable().describe('Whom the request acts for'),
  attention: z.number().int().nullable().describe('How much needs a person; null without `attention:read`'),
});

const holds = (actor: Actor): boolean => 'scopes' in actor && actor.scopes.has('attention:read');
const customerOf = (actor: Actor): string | null => ('customerId' in actor ? actor.customerId : null);

async function status(ctx: Ctx, registry: Registry): Promise<z.input<typeof statusSchema>> {
  const { actor, config } = ctx;
  return {
    version: VERSION,
    environment: config.environment,
    address: config.publicUrl,
    actor: actorName(actor),
    mode: boundMode(actor),
    customerId: customerOf(actor),
    attention: holds(actor) ? (await attentionItems(ctx, registry)).length : null,
  };
}

/** Which server answers, and to whom. */
export const statusCommand = (registry: Registry): AnyCommand =>
  defineCommand({
    name: 'status',
    summary: 'Which server answers, whom it takes you for, and whether something needs a person',
    scope: 'credential',
    input: z.strictObject({}),
    output: statusSchema,
    show: [
      {
        as: 'facts',
        columns: [
          { field: 'address', label: 'Server' },
          { field: 'version', label: 'Version' },
          { field: 'environment', label: 'Environment' },
          { field: 'actor', label: 'You are' },
          { field: 'mode', label: 'Mode', as: 'state' },
          { field: 'customerId', label: 'Acting for' },
          { field: 'attention', label: 'Needs attention', as: 'number' },
        ],
      },
    ],
    examples: [{ says: 'Ask the server who you are', types: '' }],
    run: (ctx) => status(ctx, registry),
  });
