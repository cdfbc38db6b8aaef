import { completionCandidates } from './complete.ts';
import { EXIT, Failure, usage } from './failure.ts';
import { type Invocation, invocation } from './invocation.ts';
import { type Io, mayColour } from './io.ts';
import { runLocal } from './local.ts';
import { LOCAL } from './local-commands.ts';
import { runRemote } from './remote.ts';

/** Does what was typed; answers the exit code. Never throws for what a person can do something about. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const json = argv.includes('--json');
  try {
    if (argv[0] === '__complete') return await completionCandidates(io, argv[1] ?? 'bash', argv.slice(2));
    return await dispatch(invocation(argv), io);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tell(error, io, json);
    return error.exit;
  }
}

function dispatch(typed: Invocation, io: Io): Promise<number> {
  const { words, args, flags } = typed;
  if (args[0] === '--version') return runLocal('version', typed, io);
  const local = LOCAL.find(({ name }) => isNamedBy(name, words));
  if (local) return runLocal(local.name, typed, io);
  const [first] = args;
  if (words.length === 0 && first !== undefined && !flags.help)
    throw usage(`mekong: ${first} stands before the command it belongs to`, overviewHint);
  return runRemote(typed, io);
}

const overviewHint = ['mekong help lists the commands'];

const isNamedBy = (name: string, words: readonly string[]): boolean =>
  name.split(' ').every((word, index) => words[index] === word);

function tell(failure: Failure, io: Io, json: boolean): void {
  const { code, message, more, exit } = failure;
  if (json) {
    io.err.write(`${JSON.stringify({ error: { code, message, details: more } })}\n`);
    return;
  }
  const mark = mayColour(io, io.err) ? `\u001b[31m${exit === EXIT.usage ? '?' : '✗'}\u001b[0m ` : '';
  io.err.write([`${mark}${message}`, ...more, ''].join('\n'));
}
