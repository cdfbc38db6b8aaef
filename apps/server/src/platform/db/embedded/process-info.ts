import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

export interface ProcessInfo {
  zombie: boolean;
  parent: number;
  args: string[];
}

/** Looks at a running process; null when there is none (or it is hidden, which for our own it never is). */
export async function findProcess(pid: number): Promise<ProcessInfo | null> {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

async function fromProc(pid: number): Promise<ProcessInfo | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1');
    // The command name stands in brackets and may itself hold spaces and brackets.
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const args = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    return { zombie: state === 'Z' || state === 'X', parent: Number(parent), args };
  } catch {
    return null;
  }
}

async function fromPs(pid: number): Promise<ProcessInfo | null> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=,ppid=,command=', '-p', String(pid)]);
    const [, state = '', parent = '', command = ''] =
      /^\s*(\S+)\s+(\d+)\s+(.*)$/s.exec(stdout.trimEnd()) ?? [];
    if (state === '') return null;
    return { zombie: state.startsWith('Z'), parent: Number(parent), args: [command] };
  } catch {
    return null;
  }
}

/** Whether the process is a PostgreSQL server on this data folder: `ps` gives one string, /proc a list. */
export function servesDataDir(info: ProcessInfo, dataDir: string): boolean {
  if (info.zombie) return false;
  const at = info.args.indexOf('-D');
  if (at >= 0) return info.args[at + 1] === dataDir;
  return info.args.length === 1 && ` ${info.args[0]} `.includes(` -D ${dataDir} `);
}
