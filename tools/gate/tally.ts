/** What one step of the gate came to. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors?: unknown[];
}

/** Counts a vitest JSON report; a file that broke before its first test counts as one failure. */
export function tallyVitest(report: VitestReport): Tally {
  const broken = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((one) => one.status === 'failed');
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** Counts a Playwright JSON report; a test that passed only when repeated has failed. */
export function tallyPlaywright({ stats, errors = [] }: PlaywrightReport): Tally {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * One step: its exit code beside its report. A step that should report and did not, that ran no test, or that
 * failed without a failed test (coverage, a broken configuration) counts one failure: silence is never green.
 */
export function tallyStep(exit: number, report: unknown, reports: boolean): Tally {
  if (!reports)
    return exit === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  const tally = readReport(report);
  const silent = tally.passed + tally.failed === 0;
  return tally.failed === 0 && (exit !== 0 || silent) ? { ...tally, failed: 1 } : tally;
}

function readReport(report: unknown): Tally {
  if (typeof report !== 'object' || report === null) return { passed: 0, failed: 0, skipped: 0 };
  return 'stats' in report
    ? tallyPlaywright(report as PlaywrightReport)
    : tallyVitest(report as VitestReport);
}
