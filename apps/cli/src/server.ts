import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createClient, newIdempotencyKey } from '@mekong/sdk';
import { type CommandList, LIST_FORMAT, type RemoteCommand } from './command.ts';
import { configDir, readJson, type Server, writePrivate } from './credentials.ts';
import { EXIT, Failure } from './failure.ts';
import type { Input } from './input.ts';
import type { Io } from './io.ts';
import { refusal, unreachable } from './refusals.ts';

/** One answer, or one page of a list. */
export interface Answer {
  readonly data: unknown;
  readonly next: string | null;
}

export interface Remote {
  /** What the server has for this key; asked each time, sent only when it has changed. */
  list(): Promise<CommandList>;
  run(command: Pick<RemoteCommand, 'name' | 'path' | 'changes'>, input: Input): Promise<Answer>;
}

interface Kept {
  readonly etag: string;
  readonly list: CommandList;
}

interface Reply {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The commands of a server. Failures are those that a person is told. */
export function connect(io: Io, server: Server, customer: string | undefined): Remote {
  const client = createClient({ baseUrl: server.url, headers: headersOf(server, customer) });
  const asked = async (call: Promise<unknown>): Promise<Reply> => {
    try {
      return (await call) as Reply;
    } catch (error) {
      throw unreachable(server.url, error);
    }
  };
  return {
    async list() {
      const kept = await readJson<Kept>(cacheFile(io, server));
      const headers = kept ? { 'if-none-match': kept.etag } : {};
      const reply = await asked(client.GET('/api/v1/commands', { headers }));
      if (kept && reply.response.status === 304) return understood(server, kept.list);
      const list = listIn(server, reply);
      const etag = reply.response.headers.get('etag');
      if (etag) await writePrivate(cacheFile(io, server), { etag, list } satisfies Kept).catch(() => {});
      return understood(server, list);
    },
    async run(command, input) {
      const headers = command.changes ? { 'idempotency-key': newIdempotencyKey() } : {};
      // Each command has a path of its own, which the server told; the types know those of today.
      const send = () =>
        client.POST(command.path as '/api/v1/commands/status', { body: input as never, headers });
      // The key makes a second try harmless: a line that broke after the server had acted is no reason to act twice.
      const reply = await asked(command.changes ? send().catch(send) : send());
      if (!reply.response.ok) throw refusal(server.url, command.name, reply);
      const { data, page } = reply.data as { data: unknown; page?: { next: string | null } };
      return { data, next: page?.next ?? null };
    },
  };
}

/** The list as it was last seen, without asking anybody. */
export const keptList = async (io: Io, server: Server): Promise<CommandList | null> =>
  (await readJson<Kept>(cacheFile(io, server)))?.list ?? null;

function headersOf({ key }: Server, customer: string | undefined): Record<string, string> {
  return {
    ...(key ? { authorization: `Bearer ${key}` } : {}),
    ...(customer ? { 'x-mekong-customer': customer } : {}),
  };
}

/** By server and key: another key may run other commands. The name tells nothing of the key. */
function cacheFile(io: Io, { url, key }: Server): string {
  const name = createHash('sha256')
    .update(`${url}\n${key ?? ''}`)
    .digest('hex')
    .slice(0, 16);
  return join(configDir(io), `commands-${name}.json`);
}

function listIn(server: Server, reply: Reply): CommandList {
  const { data } = (reply.data ?? {}) as { data?: CommandList };
  if (reply.response.ok && data && Array.isArray(data.commands)) return data;
  if (reply.response.ok && typeof data?.format === 'number') return understood(server, data);
  throw refusal(server.url, null, reply);
}

function understood({ url }: Server, list: CommandList): CommandList {
  if (list.format === LIST_FORMAT) return list;
  const say =
    list.format > LIST_FORMAT
      ? `${url} is newer (${list.version}) than this command line: npm install -g mekong@latest`
      : `${url} is older (${list.version}) than this command line: update the server, or install mekong@${list.version}`;
  throw new Failure(EXIT.noServer, 'OTHER_VERSION', say);
}
