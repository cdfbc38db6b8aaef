import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import { run } from '../run.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface StageOptions {
  readonly env?: Record<string, string>;
  /** Columns of a terminal; absent: everything is piped. */
  readonly width?: number;
  readonly stdin?: string;
  readonly cwd?: string;
}

/** A person's machine around the command line: a home folder, an environment, a terminal or none. */
export interface Stage {
  readonly home: string;
  /** Programs of this machine that were run. */
  readonly ran: string[][];
  type(line: readonly string[], options?: StageOptions): Promise<Said>;
  close(): Promise<void>;
}

export async function stage(env: Record<string, string> = {}): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), 'mekong cli '));
  const ran: string[][] = [];
  return {
    home,
    ran,
    async type(line, options = {}) {
      const said = { out: '', err: '' };
      const sink = (name: 'out' | 'err') => ({
        write: (text: string) => {
          said[name] += text;
        },
        isTerminal: options.width !== undefined,
        width: options.width ?? 80,
      });
      const io: Io = {
        env: { NO_COLOR: '1', ...env, ...options.env },
        cwd: options.cwd ?? home,
        home,
        platform: 'linux',
        out: sink('out'),
        err: sink('err'),
        input: {
          isTerminal: false,
          all: async () => options.stdin ?? '',
          hidden: async () => options.stdin ?? '',
        },
        run: async (program, args) => {
          ran.push([program, ...args]);
          return 0;
        },
      };
      return { code: await run(line, io), ...said };
    },
    close: () => rm(home, { recursive: true }),
  };
}
