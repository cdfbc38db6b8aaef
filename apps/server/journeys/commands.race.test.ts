import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CUSTOMER_KEY_SCOPES, HOUSE_KEY_SCOPES } from '../src/features/api-keys/api-key.ts';
import { allCommands } from '../src/platform/commands/all.ts';
import { type AnyCommand, pathOf } from '../src/platform/commands/command.ts';
import type { MemberRole, Scope, StaffRole } from '../src/platform/context/scopes.ts';
import { accountOf, ask, customerKey, houseKey, member, owner, type Person, staff } from './people.ts';

const MEMBERS: MemberRole[] = ['owner', 'admin', 'billing', 'member', 'read-only'];
const STAFF: StaffRole[] = ['staff-admin', 'staff-support', 'staff-read'];

let world: World;
let commands: AnyCommand[];
let ann: Person;

beforeAll(async () => {
  world = await committedWorld();
  commands = allCommands(world.registry).map(({ command }) => command);
  ann = await owner(world, 'ann@example.com');
});
afterAll(() => world.close());

/** The list says exactly what the door does, for this one and for every command. */
async function walk(token: string, scopes: ReadonlySet<Scope>): Promise<void> {
  const { data } = await ask(world, '/api/v1/commands', { token });
  const may = commands.filter(({ scope }) => scope === 'credential' || scopes.has(scope));
  expect(data.commands.map(({ name }: AnyCommand) => name)).toEqual(may.map(({ name }) => name));
  for (const command of commands) {
    const reply = await ask(world, pathOf(command), { token, body: { nobody: 'asked for this' } });
    const refused = may.includes(command) ? [400, undefined] : [403, command.scope];
    expect([reply.status, reply.body.error.details.scope], command.name).toEqual(refused);
  }
}

describe('every command', () => {
  test.each(MEMBERS)('is listed for and opens to %s where the role holds its scope', async (role) => {
    const { token, actor } = await member(world, accountOf(ann), role);
    await walk(token, actor.scopes);
  });

  test.each(STAFF)('is listed for and opens to %s where the role holds its scope', async (role) => {
    const { token, actor } = await staff(world, role);
    await walk(token, actor.scopes);
  });

  test('is listed for and opens to a customer’s key where it holds its scope', async () => {
    for (const scopes of [[], ['invoices:read'], CUSTOMER_KEY_SCOPES] as Scope[][])
      await walk((await customerKey(world, ann, scopes)).token, new Set(scopes));
  });

  test('is listed for and opens to a house key where it holds its scope', async () => {
    for (const scopes of [[], ['licenses:write'], HOUSE_KEY_SCOPES] as Scope[][])
      await walk((await houseKey(world, 'test', scopes)).token, new Set(scopes));
  });

  test('is for nobody without a credential', async () => {
    for (const command of commands)
      expect((await ask(world, pathOf(command), { body: {} })).status, command.name).toBe(401);
  });
});

interface Json {
  readonly type?: string;
  readonly properties?: Record<string, Json>;
  readonly items?: Json;
  readonly anyOf?: Json[];
  readonly $ref?: string;
  readonly $defs?: Record<string, Json>;
}

/** What a path leads to; null where the answer has no such field. */
function follow(root: Json, from: Json, path: readonly string[]): Json | null {
  const named = from.$ref ? (root.$defs?.[from.$ref.split('/').at(-1) ?? ''] ?? {}) : from;
  const one = named.anyOf?.find(({ type }) => type !== 'null') ?? named;
  if (one !== named) return follow(root, one, path);
  const [name, ...rest] = path;
  if (name === undefined) return one;
  const next = one.properties?.[name];
  return next ? follow(root, next, rest) : null;
}

describe('what a command says of itself', () => {
  test('is true: what it shows is in what it answers', () => {
    for (const { name, output, show, paged } of commands) {
      const root = z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }) as Json;
      for (const section of show) {
        const whole = follow(root, root, section.of ? [section.of] : []);
        const row = section.as !== 'facts' && !(paged && section.of === undefined) ? whole?.items : whole;
        for (const { field } of section.columns)
          expect(row && follow(root, row, field.split('.')), `${name}: ${field}`).toBeTruthy();
      }
    }
  });

  test('has an example, and places for fields that it takes', () => {
    for (const { name, input, positionals = [], examples } of commands) {
      expect(examples.length, name).toBeGreaterThan(0);
      expect(Object.keys(input.shape), name).toEqual(expect.arrayContaining([...positionals]));
    }
  });
});
