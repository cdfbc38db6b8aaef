import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { completionScript } from './completion.ts';
import { chooseServer, forgetLogin, saveLogin } from './credentials.ts';
import { EXIT, Failure, usage } from './failure.ts';
import { localHelp } from './help.ts';
import type { Invocation } from './invocation.ts';
import type { Io } from './io.ts';
import { LOCAL, type LocalCommand } from './local-commands.ts';
import { lines, runRemote } from './remote.ts';
import { connect } from './server.ts';
import { VERSION } from './version.ts';

/** Runs a command that this machine has by itself. */
export async function runLocal(name: string, typed: Invocation, io: Io): Promise<number> {
  const command = LOCAL.find((one) => one.name === name) as LocalCommand;
  if (typed.flags.help) return lines(io, localHelp(command));
  const args = typed.args.slice(name.split(' ').length);
  if (command.program) return asProgram(command, args, io);
  if (name === 'completion') return lines(io, [completionScript(args[0])]);
  if (name === 'login') return login(typed, io);
  if (name === 'logout') return logout(typed, io);
  return name === 'help' ? help(args, typed, io) : version(typed, io);
}

/** `mekong db migrate` is `npm run db migrate` of the folder that we stand in: the program brings its own database. */
async function asProgram(
  { name, program = 'start' }: LocalCommand,
  args: readonly string[],
  io: Io,
): Promise<number> {
  const start = startFile(io);
  const own = program === 'db' ? [name.slice('db '.length)] : [];
  if (start) return io.run(start, [program, ...own, ...args]);
  const say = `mekong ${name} runs in a Mekong folder (where start.mjs is), and ${io.cwd} is in none: cd there first`;
  throw new Failure(EXIT.usage, 'NO_FOLDER', say);
}

function startFile({ cwd }: Io): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = join(folder, 'start.mjs');
    if (existsSync(file) && existsSync(join(folder, 'apps/server/src/main.ts'))) return file;
    if (dirname(folder) === folder) return null;
  }
}

async function login({ flags }: Invocation, io: Io): Promise<number> {
  const { url } = await chooseServer(io, { url: flags.url });
  const key = (flags.key ?? (await keyFrom(io, url))).trim();
  if (!/^\S+$/.test(key)) throw usage('mekong login: that is no key');
  await chooseServer(io, { url, key });
  const { actor, version: theirs, environment } = await connect(io, { url, key }, undefined).list();
  await saveLogin(io, { url, key });
  const mode = actor.mode ? `, ${actor.mode}` : '';
  return lines(io, [
    `${url} (${theirs}, ${environment}) takes you for ${actor.name}${mode}; the key is kept`,
  ]);
}

const keyFrom = (io: Io, url: string): Promise<string> =>
  io.input.isTerminal ? io.input.hidden(`API key for ${url}: `) : io.input.all();

async function logout({ flags }: Invocation, io: Io): Promise<number> {
  const { url } = await chooseServer(io, { url: flags.url });
  const was = await forgetLogin(io, url);
  return lines(io, [
    was
      ? `The key for ${url} is forgotten; revoke it there if nobody needs it`
      : `No key for ${url} was kept`,
  ]);
}

async function help(args: readonly string[], typed: Invocation, io: Io): Promise<number> {
  const local = LOCAL.find(({ name }) => name === args.slice(0, 2).join(' ') || name === args[0]);
  if (local) return lines(io, localHelp(local));
  return runRemote({ words: args, args, flags: { ...typed.flags, help: true } }, io);
}

async function version({ flags }: Invocation, io: Io): Promise<number> {
  const server = await chooseServer(io, flags);
  const list = await connect(io, server, undefined)
    .list()
    .catch(() => null);
  const theirs = list ? `${list.version} at ${server.url}` : `none reached at ${server.url}`;
  return lines(io, [`mekong ${VERSION}`, `server ${theirs}`]);
}
