import { parseArgs } from 'node:util';
import type { JsonSchema, RemoteCommand } from './command.ts';
import { type Failure, usage } from './failure.ts';
import { usageLine } from './help.ts';
import { GLOBALS, isGlobal, isNullable, kindOf, type Option, optionsOf, resolved } from './options.ts';
import { nearest } from './words.ts';

export type Input = Record<string, unknown>;

/**
 * Reads what stands after a command's name into its input, by the schema that the server gave; whether the values fit is
 * the server's to say. `base` is what a file gave. @throws Failure (usage)
 */
export function readInput(command: RemoteCommand, args: readonly string[], base: Input = {}): Input {
  const options = optionsOf(command);
  const { values, positionals } = parsed(command, options, args);
  const input: Input = { ...base };
  for (const option of options) {
    const given = isGlobal(option.name) ? undefined : values[option.name];
    if (given !== undefined) input[option.field] = valueIn(option, given);
  }
  placed(command, options, positionals, input);
  const missing = options.find(({ field, required }) => required && input[field] === undefined);
  if (missing) throw wrong(command, `${spelled(command, missing)} is missing`);
  return input;
}

type Given = string | boolean | readonly (string | boolean)[];

function parsed(command: RemoteCommand, options: readonly Option[], args: readonly string[]) {
  const own = options
    .filter(({ name }) => !isGlobal(name))
    .map(({ name, kind, many }) => [name, { type: kind === 'flag' ? 'boolean' : 'string', multiple: many }]);
  const known = { ...GLOBALS, ...Object.fromEntries(own) };
  try {
    const found = parseArgs({ args: [...args], options: known, allowPositionals: true, allowNegative: true });
    return {
      values: found.values as Readonly<Record<string, Given | undefined>>,
      positionals: found.positionals,
    };
  } catch (error) {
    throw wrong(command, complaint(error as Error, Object.keys(known)));
  }
}

function complaint({ message }: Error, known: readonly string[]): string {
  const name = /'(-{1,2}[^\s'=,]+)/.exec(message)?.[1] ?? '';
  if (message.startsWith('Unknown option')) {
    const meant = nearest(name.replace(/^-+/, ''), known);
    return `there is no option ${name}${meant ? `; did you mean --${meant}?` : ''}`;
  }
  if (message.includes('argument missing')) return `${longNameIn(message) ?? name} wants a value`;
  return message.split('\n')[0] ?? message;
}

const longNameIn = (message: string): string | undefined => /--[a-z-]+/.exec(message)?.[0];

function valueIn(option: Option, given: Given): unknown {
  return typeof given === 'object' ? given.map((one) => single(option, one)) : single(option, given);
}

function single(option: Option, given: string | boolean): unknown {
  if (typeof given === 'boolean') return given;
  if (option.choices.length > 0 && !option.choices.includes(given))
    throw usage(`--${option.name} is one of ${option.choices.join(', ')}, not "${given}"`);
  if (option.kind === 'object') return objectOf(option, given);
  return scalar(option.kind, given, `--${option.name}`);
}

function scalar(kind: Option['kind'], text: string, name: string): unknown {
  if (kind === 'flag') return text === 'true';
  if (kind !== 'whole' && kind !== 'number') return text;
  const shape = kind === 'whole' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
  if (!shape.test(text)) throw usage(`${name} is a ${kind === 'whole' ? 'whole ' : ''}number, not "${text}"`);
  return Number(text);
}

/** `{"description": "…"}`, or `description=…,quantity=2` where no value holds a comma. */
function objectOf(option: Option, text: string): unknown {
  if (text.startsWith('{')) return json(text, `--${option.name}`);
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      const schema: JsonSchema | undefined = option.fields[name];
      if (rest.length === 0 || !schema) throw usage(notAnObject(option, name));
      const value = rest.join('=');
      if (value === 'null' && isNullable(schema)) return [name, null];
      return [name, scalar(kindOf(resolved(schema, schema)), value, `${name} in --${option.name}`)];
    }),
  );
}

function notAnObject({ name, fields }: Option, field: string): string {
  const shape = Object.keys(fields).map((one) => `${one}=…`);
  return `--${name} is written ${shape.join(',')} or as JSON; "${field}" is none of these`;
}

/** @throws Failure (usage) for what is no JSON object */
export function json(text: string, what: string): Input {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Input;
  } catch {
    // Said below.
  }
  throw usage(`${what} is no JSON object`);
}

function placed(
  command: RemoteCommand,
  options: readonly Option[],
  positionals: readonly string[],
  input: Input,
): void {
  const extra = positionals[command.positionals.length];
  if (extra !== undefined) throw wrong(command, `"${extra}" is one word too many`);
  for (const [place, text] of positionals.entries()) {
    const option = options.find(({ field }) => field === command.positionals[place]);
    if (option) input[option.field] = single(option, text);
  }
}

/** How a field is named in a message: by its place or as an option. */
export const spelled = (command: RemoteCommand, { field, name }: Pick<Option, 'field' | 'name'>): string =>
  command.positionals.includes(field) ? name.toUpperCase() : `--${name}`;

const wrong = (command: RemoteCommand, message: string): Failure =>
  usage(`mekong ${command.name}: ${message}`, [usageLine(command)]);
