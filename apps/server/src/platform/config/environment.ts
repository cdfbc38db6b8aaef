import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { ALIASES, isSecret, VARIABLES, type Values, type VariableName } from './variables.ts';

export type Environment = Record<string, string | undefined>;

export interface Reading {
  values: Values;
  /** One line per wrong variable, ready to be shown. */
  problems: string[];
}

export interface TextReading {
  texts: Environment;
  /** Variables that still hold what the template had. */
  placeholders: VariableName[];
  problems: string[];
}

export const NAMES = Object.keys(VARIABLES) as VariableName[];

/** The process's variables over those of the `.env` file at the root, where there is one. */
export function withEnvFile(env: Environment, root: string): Environment {
  return { ...readEnvFile(join(root, '.env')), ...env };
}

/** The variables of a file; none where there is no file. */
export function readEnvFile(file: string): Environment {
  try {
    return parseEnv(readFileSync(file, 'utf8')) as Environment;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

const PLACEHOLDERS = [
  // your_client_id_here, sk_test_your_key, https://your-project.supabase.co
  /^(?:(?:[srp]k_(?:test|live)|whsec)_)?your[_-]/i,
  /^https?:\/\/your[-.]/i,
  // sk_test_..., whsec_…
  /(?:\.\.\.|…)$/,
  // xxx, sk_live_xxxx, whsec_XXX
  /^(?:[a-z]+_)*x{3,}$/i,
  // <your key>, [key], changeme
  /^<.*>$|^\[.*\]$/,
  /^(?:change|replace)[-_ ]?(?:me|this)(?:$|[-_ ])|^(?:todo|placeholder)$/i,
];

/** `your_client_id_here`, `sk_test_...` and the like, as the templates have them: not a value. */
export const isPlaceholder = (value: string): boolean =>
  PLACEHOLDERS.some((shape) => shape.test(value.trim()));

/**
 * The text of each variable: its own, of the file that NAME_FILE names, or of an alias, which may lie in a file too;
 * empty and placeholder mean not set. Files that cannot be read and variables given twice are problems.
 */
export function readTexts(env: Environment): TextReading {
  const problems: string[] = [];
  const entries = NAMES.map((name) => [name, textOf(env, name, problems)] as const);
  const given = entries.filter(([, value]) => value !== undefined && value !== '');
  const placeholders = given.filter(([, value]) => isPlaceholder(value ?? '')).map(([name]) => name);
  const texts = given.filter(([name]) => !placeholders.includes(name));
  return { texts: Object.fromEntries(texts), placeholders, problems };
}

function textOf(env: Environment, name: VariableName, problems: string[]): string | undefined {
  return ownText(env, name, problems) || aliasOf(env, name, problems);
}

/** What a variable holds, or the file that NAME_FILE names. */
function ownText(env: Environment, name: string, problems: string[]): string | undefined {
  const file = env[`${name}_FILE`];
  if (!file) return env[name];
  if (env[name]) problems.push(`${name}: is set twice, also by ${name}_FILE`);
  return readSecretFile(file, name, problems);
}

function readSecretFile(file: string, name: string, problems: string[]): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    problems.push(`${name}_FILE: cannot be read (${(error as NodeJS.ErrnoException).code}), is "${file}"`);
    return undefined;
  }
}

// An alias comes from another program's file, so what would not do for us is left out instead of refused.
function aliasOf(env: Environment, name: VariableName, problems: string[]): string | undefined {
  const alias = ALIASES[name];
  const value = alias && ownText(env, alias, problems);
  if (value === undefined || !VARIABLES[name].safeParse(value).success) return undefined;
  const pointsHere = name === 'PUBLIC_URL' && /^(localhost|127\.0\.0\.1)$/.test(new URL(value).hostname);
  return pointsHere ? undefined : value;
}

/** Parses every text; all problems at once. */
export function parseTexts(texts: Environment): Reading {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const name of NAMES) {
    const value = texts[name];
    if (value === undefined) continue;
    const result = VARIABLES[name].safeParse(value);
    if (result.success) values[name] = result.data;
    else problems.push(`${name}: ${result.error.issues[0]?.message}${shown(name, value)}`);
  }
  return { values: values as Values, problems };
}

function shown(name: VariableName, value: string): string {
  // Somebody may paste an address with a password into the wrong variable.
  if (isSecret(name) || value.includes('@')) return '';
  return `, is ${JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)}`;
}
