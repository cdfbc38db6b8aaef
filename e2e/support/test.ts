import { randomInt } from 'node:crypto';
import { type BrowserContext, test as base, expect } from '@playwright/test';

export { expect };

interface Fixtures {
  /** Refusals that this test provokes: the browser reports every answer from 400 on as an error. */
  refusals: { allow(...statuses: number[]): void };
  /** Fails the test when any of its pages reported an error, a breach of the security policy, or a broken answer. */
  cleanConsole: undefined;
}

/** The header that makes somebody come from an address of their own. */
export const freshAddress = () => ({
  'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
});

/** Every test is a visitor from an address of its own, so that the real limits per address are in force. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern
  extraHTTPHeaders: async ({}, use) => {
    await use(freshAddress());
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  refusals: async ({}, use) => {
    const allowed = new Set<number>();
    await use(Object.assign(allowed, { allow: (...statuses: number[]) => addAll(allowed, statuses) }));
  },
  cleanConsole: [
    async ({ context, refusals }, use) => {
      const complaints = collectComplaints(context, refusals as unknown as Set<number>);
      await use(undefined);
      expect(complaints, 'the console stays clean').toEqual([]);
    },
    { auto: true },
  ],
});

function addAll(set: Set<number>, values: readonly number[]): void {
  for (const value of values) set.add(value);
}

/** Errors of every page of this context, the gateway's too. A breach of the policy is one: Chromium logs it as such. */
export function collectComplaints(context: BrowserContext, allowed: ReadonlySet<number>): string[] {
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(`thrown: ${error.error().stack ?? error.error()}`));
  context.on('console', (message) => {
    const status = Number(/status of (\d+)/.exec(message.text())?.[1]);
    if (message.type() !== 'error' || allowed.has(status)) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on('response', (response) => {
    if (response.status() < 500 || allowed.has(response.status())) return;
    complaints.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  return complaints;
}
