import type { z } from 'zod';
import type { Ctx } from '../context/context.ts';
import type { Scope } from '../context/scopes.ts';
import type { Page } from '../http/route.ts';

/** How a field is written for people. */
export type Writing = 'text' | 'number' | 'money' | 'date' | 'instant' | 'state' | 'percent' | 'list';

export interface Column {
  /** Path in the row: `total`, `plan.name`. */
  readonly field: string;
  readonly label: string;
  readonly as?: Writing;
}

/**
 * A part of what a command answers, as people see it: rows as a table, one object as facts; as a list what is too long for
 * a table: a state, a name and a text, and below it what else is there.
 */
export interface Section {
  readonly title?: string;
  /** The field of the answer that holds it; absent: the whole answer. */
  readonly of?: string;
  readonly as: 'table' | 'facts' | 'list';
  readonly columns: readonly Column[];
  /** Said in place of a table without rows. */
  readonly empty?: string;
}

export interface Example {
  readonly says: string;
  /** What is typed after the command's name. */
  readonly types: string;
}

export interface Command<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  /** Words of small letters and hyphens, as they are typed: `finance invoice-create`. */
  readonly name: string;
  readonly summary: string;
  /** `credential`: whoever proves who they are; else the scope that the actor must hold. */
  readonly scope: 'credential' | Scope;
  readonly input: I;
  /** Fields of the input that may be typed without their names, in this order. */
  readonly positionals?: readonly (keyof z.input<I> & string)[];
  /** Shape of the answer; of each item where `paged`. */
  readonly output: O;
  readonly paged?: boolean;
  readonly show: readonly Section[];
  readonly examples: readonly Example[];
  /** Something is different afterwards: a repeat with the same Idempotency-Key has no second effect. */
  readonly changes?: boolean;
  /** The field of the answer that says whether all is well; where it is false the command line ends with 1. */
  readonly verdict?: string;
  /** Fields of the answer that are never stored with the key. */
  readonly secretFields?: readonly string[];
  run(ctx: Ctx, input: z.output<I>): Promise<z.input<O> | Page<z.input<O>>>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of commands of every shape
export type AnyCommand = Command<any, any>;

export interface FeatureCommand {
  readonly feature: string;
  readonly command: AnyCommand;
}

/**
 * Declares a command. This alone makes a route of the API and a command of the command line; whatever else shows commands
 * finds it in the same registry.
 */
export function defineCommand<I extends z.ZodObject, O extends z.ZodType>(
  command: Command<I, O>,
): AnyCommand {
  return command;
}

/** Where the command answers: `finance invoice-create` → `/api/v1/commands/finance/invoice-create`. */
export const pathOf = ({ name }: Pick<AnyCommand, 'name'>): `/${string}` =>
  `/api/v1/commands/${name.replaceAll(' ', '/')}`;

const nameShape = /^[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)?$/;

/** What is wrong with the commands together, one line each. */
export function commandProblems(commands: readonly FeatureCommand[]): string[] {
  const owners = new Map<string, string>();
  return commands.flatMap(({ feature, command }) => {
    const { name } = command;
    const first = owners.get(name);
    owners.set(name, feature);
    if (!nameShape.test(name))
      return [`The command "${name}" of ${feature}: one or two words of small letters`];
    return first ? [`The command ${name} is declared by ${first} and by ${feature}`] : [];
  });
}
