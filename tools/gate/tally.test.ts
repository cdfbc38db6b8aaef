import { describe, expect, test } from 'vitest';
import { tallyPlaywright, tallyStep, tallyVitest } from './tally.ts';

const vitest = (
  passed: number,
  failed: number,
  files: { status: string; assertionResults: { status: string }[] }[],
) => {
  return { numPassedTests: passed, numFailedTests: failed, numPendingTests: 1, testResults: files };
};

describe('tally of the gate', () => {
  test('vitest: tests, and files that broke before their first test', () => {
    const failedTest = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const brokenFile = { status: 'failed', assertionResults: [] };
    expect(tallyVitest(vitest(10, 1, [failedTest, brokenFile]))).toEqual({
      passed: 10,
      failed: 2,
      skipped: 1,
    });
  });

  test('Playwright: a flaky test has failed, and so has a run that could not start', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(tallyPlaywright({ stats, errors: ['no browser'] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  test('a step without tests of its own counts as one', () => {
    expect(tallyStep(0, null, false)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(tallyStep(2, null, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('silence is never green', () => {
    expect(tallyStep(0, null, true).failed).toBe(1);
    expect(tallyStep(0, vitest(0, 0, []), true).failed).toBe(1);
    expect(tallyStep(1, vitest(10, 0, []), true)).toEqual({ passed: 10, failed: 1, skipped: 1 });
    expect(tallyStep(0, vitest(10, 0, []), true)).toEqual({ passed: 10, failed: 0, skipped: 1 });
  });
});
