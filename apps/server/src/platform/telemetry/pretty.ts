import { Writable } from 'node:stream';

const COLOURS: Record<string, string> = { debug: '90', info: '36', warn: '33', error: '31' };

interface Line {
  timestamp: string;
  level: string;
  message?: string;
  context?: Record<string, unknown>;
}

/** Log lines for a person at a terminal: `09:00:01 info  message  key=value`, stacks below. */
export function prettyStream(out: { write(text: string): unknown }): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      out.write(String(chunk).split('\n').filter(Boolean).map(prettyLine).join(''));
      done();
    },
  });
}

export function prettyLine(text: string): string {
  const line = parse(text);
  if (!line) return `${text}\n`;
  const { err, ...rest } = line.context ?? {};
  const level = `\u001b[${COLOURS[line.level] ?? '0'}m${line.level.padEnd(5)}\u001b[0m`;
  const facts = Object.entries(rest).map(([name, value]) => ` ${name}=${brief(value)}`);
  return `${line.timestamp.slice(11, 19)} ${level} ${line.message ?? ''}\u001b[90m${facts.join('')}\u001b[0m\n${stack(err)}`;
}

function stack(err: unknown): string {
  if (typeof err !== 'object' || err === null) return '';
  const { stack: text, message } = err as { stack?: string; message?: string };
  return `${String(text || message || '').replace(/^/gm, '  ')}\n`;
}

const brief = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function parse(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
