import type { JsonSchema, RemoteCommand } from './command.ts';

/** A field of a command's input, as an option. */
export interface Option {
  readonly field: string;
  /** Without the dashes. */
  readonly name: string;
  readonly kind: 'text' | 'whole' | 'number' | 'flag' | 'object';
  readonly many: boolean;
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly describe: string;
  readonly fallback: unknown;
  /** Of the object, or of each of the list. */
  readonly fields: Readonly<Record<string, JsonSchema>>;
}

/** What every command understands; a field of the same name can only be given by its place. */
export const GLOBALS = {
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  all: { type: 'boolean' },
  url: { type: 'string' },
  key: { type: 'string' },
  customer: { type: 'string' },
  input: { type: 'string' },
} as const;

export type GlobalName = keyof typeof GLOBALS;
export const isGlobal = (name: string): name is GlobalName => Object.hasOwn(GLOBALS, name);

/** The options of a command, in the order of its input. */
export function optionsOf({ input }: Pick<RemoteCommand, 'input'>): Option[] {
  return Object.entries(input.properties ?? {}).map(([field, property]) => {
    const shape = resolved(property, input);
    const each = shape.type === 'array' ? resolved(shape.items ?? {}, input) : shape;
    return {
      field,
      name: optionName(field),
      kind: kindOf(each),
      many: shape.type === 'array',
      choices: (each.enum ?? []).filter((choice) => choice !== null).map(String),
      required: (input.required ?? []).includes(field),
      describe: property.description ?? shape.description ?? '',
      fallback: property.default,
      fields: each.properties ?? {},
    };
  });
}

/** `customerId` → `customer-id`. */
export const optionName = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export function kindOf({ type }: JsonSchema): Option['kind'] {
  if (type === 'integer') return 'whole';
  if (type === 'number') return 'number';
  if (type === 'boolean') return 'flag';
  return type === 'object' ? 'object' : 'text';
}

/** Whether null may stand there. */
export const isNullable = ({ anyOf = [] }: JsonSchema): boolean => anyOf.some(({ type }) => type === 'null');

/** Follows references; of "this or null" takes this. */
export function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  if (name) return resolved(root.$defs?.[name] ?? {}, root);
  const one = schema.anyOf?.find(({ type }) => type !== 'null');
  return one ? resolved(one, root) : schema;
}
