import { expect } from 'vitest';
import type { RecordedCall } from './recording-fetch.ts';

/** Every problem must be known, and every known one must still occur: else it is no longer true. */
export function expectOnlyKnown(problems: string[], known: RegExp[]): void {
  expect([...new Set(problems)].filter((problem) => !known.some((one) => one.test(problem)))).toEqual([]);
  expect(known.filter((one) => !problems.some((problem) => one.test(problem)))).toEqual([]);
}

/** Each problem with the call that has it and the error that was answered. */
export function told(call: RecordedCall, problems: string[]): string[] {
  const { status, body } = call.answer ?? { status: 'unanswered', body: '' };
  const issue = /"(?:issue|code)":\s*"(\w+)"/.exec(body)?.[1] ?? /"name":"([A-Z_]+)"/.exec(body)?.[1] ?? '';
  return problems.map((problem) => `${call.method} ${call.url.pathname} ${status} ${issue}: ${problem}`);
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
