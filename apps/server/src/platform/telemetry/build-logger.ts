import type { Writable } from 'node:stream';
import type { Clock } from '@mekong/kit';
import { destination, type Logger as PinoLogger, pino } from 'pino';
import type { Logger } from './logger.ts';
import { prettyStream } from './pretty.ts';
import { redact, redactText } from './redact.ts';

export interface LoggerOptions {
  /** `mekong-api`, `mekong-worker`, … */
  readonly service: string;
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly clock: Clock;
  /** For people: a terminal in development. */
  readonly pretty?: boolean;
  /** Where lines go; standard output when absent. */
  readonly stream?: Writable;
}

type Facts = Record<string, unknown>;
const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/**
 * Writes `{ timestamp, level, service, message, context }`, one line each. What `child` binds and what a call passes
 * end up in `context`, redacted; pino's own bindings would stand beside it.
 */
export function buildLogger(options: LoggerOptions): Logger {
  const out = options.stream ?? (options.pretty ? prettyStream(process.stdout) : destination({ sync: true }));
  const lines = pino(
    {
      level: options.level,
      messageKey: 'message',
      base: { service: options.service },
      timestamp: () => `,"timestamp":"${options.clock.now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    out,
  );
  return nested(lines, {});
}

function nested(lines: PinoLogger, bound: Facts): Logger {
  const write =
    (level: (typeof LEVELS)[number]) =>
    (first: unknown, message?: unknown): void => {
      if (!lines.isLevelEnabled(level)) return;
      const text = typeof first === 'string' ? first : String(message ?? messageOf(first));
      lines[level]({ context: redact({ ...bound, ...factsOf(first) }) }, redactText(text));
    };
  const logger = Object.fromEntries(LEVELS.map((level) => [level, write(level)]));
  const child = (bindings: Facts) => nested(lines, { ...bound, ...bindings });
  return { ...logger, child } as unknown as Logger;
}

function factsOf(first: unknown): Facts {
  if (first instanceof Error) return { err: first };
  return typeof first === 'object' && first !== null ? (first as Facts) : {};
}

function messageOf(first: unknown): string {
  if (first instanceof Error) return first.message;
  const { err } = factsOf(first);
  return err instanceof Error ? err.message : '';
}
