import { usage } from './failure.ts';
import { GLOBALS, isGlobal } from './options.ts';

/** What was typed, before anybody knows which commands there are. */
export interface Invocation {
  readonly flags: Flags;
  /** Words that may name a command: those before the first option that is not global. */
  readonly words: readonly string[];
  /** Everything after the global options in front, as it was typed. */
  readonly args: readonly string[];
}

export interface Flags {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly help: boolean;
  readonly all: boolean;
  readonly url?: string | undefined;
  readonly key?: string | undefined;
  readonly customer?: string | undefined;
  readonly input?: string | undefined;
}

type Found = Record<string, string | boolean>;

/**
 * Takes the options that every command has from wherever they stand; what is left belongs to the command. After `--`
 * everything is a word. @throws Failure (usage)
 */
export function invocation(argv: readonly string[]): Invocation {
  const flags: Found = {};
  const args: string[] = [];
  const words: string[] = [];
  let naming = true;
  for (let index = 0; index < argv.length; index++) {
    const token = argv[index] ?? '';
    if (token === '--') {
      args.push(...argv.slice(index));
      break;
    }
    const [name, value] = globalIn(token);
    if (name === null) {
      naming &&= !token.startsWith('-');
      if (naming) words.push(token);
      args.push(token);
    } else if (GLOBALS[name].type === 'boolean') flags[name] = true;
    else flags[name] = value ?? valueAfter(argv, ++index, name);
  }
  const { json = false, quiet = false, help = false, all = false, ...texts } = flags;
  return { flags: { json, quiet, help, all, ...texts } as Flags, words, args };
}

function globalIn(token: string): [keyof typeof GLOBALS | null, string | undefined] {
  if (token === '-q') return ['quiet', undefined];
  if (token === '-h') return ['help', undefined];
  const [, name = '', value] = /^--([a-z-]+)(?:=(.*))?$/s.exec(token) ?? [];
  return isGlobal(name) ? [name, value] : [null, undefined];
}

function valueAfter(argv: readonly string[], index: number, name: string): string {
  const value = argv[index];
  if (value === undefined || value.startsWith('--')) throw usage(`--${name} wants a value`);
  return value;
}
