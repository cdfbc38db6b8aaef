import { candidates } from './completion.ts';
import { chooseServer } from './credentials.ts';
import { EXIT } from './failure.ts';
import type { Io } from './io.ts';
import { connect, keptList } from './server.ts';

/** What a shell offers for the last word. From what was last seen of the server: a shell does not wait. */
export async function completionCandidates(io: Io, shell: string, words: readonly string[]): Promise<number> {
  const commands = await knownCommands(io).catch(() => []);
  const found = candidates(shell, words, commands);
  if (found.length > 0) io.out.write(`${found.join('\n')}\n`);
  return EXIT.ok;
}

async function knownCommands(io: Io) {
  const server = await chooseServer(io, {});
  const list = (await keptList(io, server)) ?? (await connect(io, server, undefined).list());
  return list.commands;
}
