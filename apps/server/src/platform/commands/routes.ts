import { z } from 'zod';
import { type Actor, actorName } from '../context/actor.ts';
import { boundMode } from '../context/mode.ts';
import type { Registry } from '../features/registry.ts';
import { strict } from '../http/envelope.ts';
import { type AnyRoute, defineRoute } from '../http/route.ts';
import { VERSION } from '../version.ts';
import { allCommands } from './all.ts';
import { type AnyCommand, pathOf } from './command.ts';

/** Of the list below; a command line that knows another number says who of the two is older. */
export const LIST_FORMAT = 1;

const jsonSchema = z.record(z.string(), z.unknown()).describe('JSON Schema');

const sectionSchema = z.object({
  title: z.string().nullable(),
  of: z.string().nullable().describe('The field of the answer that holds it; null: the whole answer'),
  as: z.enum(['table', 'facts', 'list']),
  columns: z.array(z.object({ field: z.string(), label: z.string(), as: z.string() })),
  empty: z.string().nullable().describe('Said in place of a table without rows'),
});

export const commandSchema = z
  .object({
    name: z.string(),
    summary: z.string(),
    path: z.string().describe('Where to POST the input'),
    scope: z.string(),
    input: jsonSchema,
    output: jsonSchema,
    positionals: z.array(z.string()),
    paged: z.boolean(),
    changes: z.boolean(),
    verdict: z.string().nullable().describe('The field of the answer that says whether all is well'),
    show: z.array(sectionSchema),
    examples: z.array(z.object({ says: z.string(), types: z.string() })),
  })
  .meta({ id: 'Command' });

const listSchema = z.object({
  format: z.number().int(),
  version: z.string().describe('Of the server'),
  environment: z.enum(['development', 'production']),
  actor: z.object({ name: z.string(), mode: z.enum(['live', 'test']).nullable() }),
  commands: z.array(commandSchema),
});

/** The routes that the registry's commands make, and the list of those that the actor may run. */
export function commandRoutes(registry: Registry): readonly AnyRoute[] {
  const commands = allCommands(registry).map(({ command }) => command);
  const views = commands.map(commandView);
  const list = defineRoute({
    method: 'GET',
    path: '/api/v1/commands',
    summary: 'The commands that you may run: what each takes, answers, and how to show it',
    scope: 'credential',
    etag: true,
    output: listSchema,
    handler: async ({ actor, config }) => ({
      format: LIST_FORMAT,
      version: VERSION,
      environment: config.environment,
      actor: { name: actorName(actor), mode: boundMode(actor) },
      commands: views.filter((_view, index) => mayRun(actor, commands[index])),
    }),
  });
  return [list, ...commands.map(commandRoute)];
}

function mayRun(actor: Actor, command: AnyCommand | undefined): boolean {
  if (!command || !('scopes' in actor)) return false;
  return command.scope === 'credential' || actor.scopes.has(command.scope);
}

/** The door asks for the scope before a body is read, as at every route; so nothing here needs to. */
const commandRoute = (command: AnyCommand): AnyRoute =>
  defineRoute({
    method: 'POST',
    path: pathOf(command),
    summary: command.summary,
    scope: command.scope,
    body: strict(command.input),
    output: command.output,
    paged: command.paged ?? false,
    idempotency: command.changes ? 'store' : 'none',
    secretFields: command.secretFields ?? [],
    handler: (ctx, { body }) => command.run(ctx, body),
  });

function commandView(command: AnyCommand): z.input<typeof commandSchema> {
  return {
    name: command.name,
    summary: command.summary,
    path: pathOf(command),
    scope: command.scope,
    input: schemaOf(strict(command.input), 'input'),
    output: schemaOf(command.output, 'output'),
    positionals: [...(command.positionals ?? [])],
    paged: command.paged ?? false,
    changes: command.changes ?? false,
    verdict: command.verdict ?? null,
    show: command.show.map(({ title, of, as, columns, empty }) => ({
      title: title ?? null,
      of: of ?? null,
      as,
      columns: columns.map((column) => ({ ...column, as: column.as ?? 'text' })),
      empty: empty ?? null,
    })),
    examples: command.examples.map((example) => ({ ...example })),
  };
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' });
  return schema;
}
