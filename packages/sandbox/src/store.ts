import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type SandboxState, TABLES, type TableName } from './state.ts';

/** A row that was written, replaced or removed since the last save. */
export interface Change {
  table: TableName;
  id: string;
}

/** Where the sandbox keeps its state between two starts. `save` has finished when it returns. */
export interface SandboxStore {
  load(): SandboxState | null;
  save(state: SandboxState, changes: Change[]): void;
}

/** Keeps the state as long as the store object lives. */
export function memoryStore(): SandboxStore {
  let kept: SandboxState | null = null;
  return {
    load: () => kept,
    save: (state) => {
      kept = state;
    },
  };
}

const SMALLEST_LIMIT = 8_000_000;

/**
 * Keeps the state in one file of JSON lines: what one answer changed is one line, flushed before the answer leaves.
 * A kill at any moment leaves whole answers only, because a line without its end is dropped. Writing everything
 * each time would make each call as slow as all the calls before it. Now and then the file is written anew: beside,
 * flushed and renamed.
 */
export function fileStore(path: string): SandboxStore {
  mkdirSync(dirname(path), { recursive: true });
  let size: number | null = null;
  let limit = SMALLEST_LIMIT;
  let lastHead = '';
  const writeAnew = (state: SandboxState) => {
    lastHead = headOf(state);
    const text = lineOf(lastHead, state, allRows(state));
    writeBeside(path, text);
    size = 0;
    limit = Math.max(SMALLEST_LIMIT, 4 * text.length);
  };
  return {
    load: () => {
      const state = readLines(path);
      if (state) writeAnew(state);
      return state;
    },
    save: (state, changes) => {
      if (size === null || size > limit) return writeAnew(state);
      const head = headOf(state);
      const text = lineOf(head === lastHead ? 'null' : head, state, changes);
      append(path, text);
      lastHead = head;
      size += text.length;
    },
  };
}

/** What is not in the tables: small, and written only when it changed. */
function headOf(state: SandboxState): string {
  const tables: readonly string[] = TABLES;
  return JSON.stringify(
    Object.fromEntries(Object.entries(state).filter(([name]) => !tables.includes(name))),
    asJson,
  );
}

function lineOf(head: string, state: SandboxState, changes: Change[]): string {
  const rows = changes.map(({ table, id }) => [table, id, state[table][id] ?? null]);
  return `{"head":${head},"rows":${JSON.stringify(rows, asJson)}}\n`;
}

const allRows = (state: SandboxState): Change[] =>
  TABLES.flatMap((table) => Object.keys(state[table]).map((id) => ({ table, id })));

function readLines(path: string): SandboxState | null {
  const text = readText(path);
  if (text === null) return null;
  const tables = Object.fromEntries(TABLES.map((table) => [table, {} as Record<string, unknown>]));
  let head: object | null = null;
  // Whatever follows the last line end was never answered.
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    if (line === '') continue;
    const saved = JSON.parse(line, fromJson) as { head: object | null; rows: [TableName, string, unknown][] };
    head = saved.head ?? head;
    for (const [table, id, row] of saved.rows) {
      if (row === null) delete tables[table]![id];
      else tables[table]![id] = row;
    }
  }
  return head ? ({ ...head, ...tables } as unknown as SandboxState) : null;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function append(path: string, text: string): void {
  writeFlushed(path, 'a', text);
}

function writeBeside(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  writeFlushed(beside, 'w', text);
  renameSync(beside, path);
}

function writeFlushed(path: string, flags: 'a' | 'w', text: string): void {
  const file = openSync(path, flags, 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function asJson(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function fromJson(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (key.endsWith('At')) return new Date(value);
  return key === 'minor' || key.endsWith('Minor') ? BigInt(value) : value;
}
