import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandList, RemoteCommand } from './command.ts';
import { chooseServer, type Server } from './credentials.ts';
import { EXIT, Failure, usage } from './failure.ts';
import { commandHelp, overview } from './help.ts';
import { type Input, json, readInput } from './input.ts';
import type { Flags, Invocation } from './invocation.ts';
import { type Io, mayColour } from './io.ts';
import { withProgress } from './progress.ts';
import { render } from './render.ts';
import { type Answer, connect, keptList, type Remote } from './server.ts';
import { at } from './values.ts';
import { nearest } from './words.ts';

/** Runs a command of the server, or says what there is. */
export async function runRemote({ words, args, flags }: Invocation, io: Io): Promise<number> {
  const server = await chooseServer(io, flags);
  if (words.length === 0) return lines(io, overview(await listForHelp(io, server), null));
  const remote = connect(io, server, flags.customer);
  const { commands } = flags.help ? await forHelp(io, server, remote) : await remote.list();
  const command = find(commands, words);
  if (!command) return withoutCommand(commands, words, flags, io, remote);
  if (flags.help) return lines(io, commandHelp(command));
  const rest = args.slice(command.name.split(' ').length);
  const input = readInput(command, rest, await inputFrom(flags, io));
  const answer = await withProgress(io, !flags.quiet, (progress) =>
    flags.all && command.paged
      ? everyPage(remote, command, input, (rows) => progress.say(`${rows} rows`))
      : remote.run(command, input),
  );
  return show(command, answer, flags, io);
}

/** The longest name that the words begin with. */
function find(commands: readonly RemoteCommand[], words: readonly string[]): RemoteCommand | null {
  const named = (count: number) => commands.find(({ name }) => name === words.slice(0, count).join(' '));
  return named(2) ?? named(1) ?? null;
}

/** Help is for those without a server, too: what is not reached is left out, or as it was last seen. */
async function listForHelp(io: Io, server: Server): Promise<readonly RemoteCommand[]> {
  return (await forHelp(io, server, connect(io, server, undefined)).catch(() => null))?.commands ?? [];
}

async function forHelp(io: Io, server: Server, remote: Remote): Promise<CommandList> {
  try {
    return await remote.list();
  } catch (error) {
    const kept = await keptList(io, server);
    if (kept) return kept;
    throw error;
  }
}

async function withoutCommand(
  commands: readonly RemoteCommand[],
  words: readonly string[],
  flags: Flags,
  io: Io,
  remote: Remote,
): Promise<number> {
  const [group = ''] = words;
  const isGroup = commands.some(({ name }) => name.startsWith(`${group} `));
  if (isGroup && words.length === 1) {
    const text = overview(commands, group);
    if (flags.help) return lines(io, text);
    throw usage(`mekong ${group}: say which`, text);
  }
  const name = words.slice(0, 2).join(' ');
  const meant = nearest(
    name,
    commands.map((one) => one.name),
  );
  if (meant) throw usage(`There is no command "${name}"; did you mean "mekong ${meant}"?`);
  // The list holds what this key may run: the server alone knows whether there is more, and says which scope it takes.
  await remote.run(
    { name, path: `/api/v1/commands/${words.slice(0, 2).map(encodeURIComponent).join('/')}`, changes: false },
    {},
  );
  throw new Failure(
    EXIT.noServer,
    'OTHER_VERSION',
    `The server does not list "${name}" and yet runs it: try again`,
  );
}

async function everyPage(
  remote: Remote,
  command: RemoteCommand,
  input: Input,
  told: (rows: number) => void,
): Promise<Answer> {
  const rows: unknown[] = [];
  let cursor = input.cursor;
  for (;;) {
    const page = await remote.run(command, { limit: 100, ...input, ...(cursor ? { cursor } : {}) });
    rows.push(...(page.data as unknown[]));
    told(rows.length);
    if (page.next === null) return { data: rows, next: null };
    cursor = page.next;
  }
}

async function inputFrom({ input }: Flags, io: Io): Promise<Input> {
  if (input === undefined) return {};
  if (input === '-') return json(await io.input.all(), 'Standard input');
  const text = await readFile(join(io.cwd, input), 'utf8').catch(() => null);
  if (text === null) throw usage(`${input} cannot be read`);
  return json(text, input);
}

function show(command: RemoteCommand, { data, next }: Answer, flags: Flags, io: Io): number {
  const exit = command.verdict !== null && at(data, command.verdict) === false ? EXIT.refused : EXIT.ok;
  if (flags.json) {
    const whole = command.paged ? { items: data, next } : data;
    io.out.write(`${JSON.stringify(whole, null, 2)}\n`);
    return exit;
  }
  const { isTerminal, width } = io.out;
  const looks = { width: isTerminal ? width : null, colour: mayColour(io, io.out), quiet: flags.quiet };
  lines(io, render(command, data, looks));
  if (next !== null && !flags.quiet) io.err.write(`There is more: --all, or --cursor ${next}\n`);
  return exit;
}

export function lines(io: Io, text: readonly string[]): number {
  if (text.length > 0) io.out.write(`${text.join('\n')}\n`);
  return EXIT.ok;
}
