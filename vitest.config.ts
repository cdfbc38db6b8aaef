import { defineConfig } from 'vitest/config';

/** The gate asks for a report file and for coverage; a run by hand wants neither. */
const report = process.env.MEKONG_REPORT;
const all = { lines: 100, statements: 100, functions: 100 };

export default defineConfig({
  test: {
    include: [
      'apps/cli/**/*.test.ts',
      'apps/server/**/*.test.ts',
      'apps/web/src/**/*.test.ts',
      'packages/**/*.test.ts',
      'tools/**/*.test.ts',
    ],
    globalSetup: ['packages/testing/src/global-setup.ts'],
    setupFiles: ['packages/testing/src/after-file.ts'],
    pool: 'forks',
    // Loading the server anew for each file took longer than most files. No module may keep what a test did.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    coverage: {
      enabled: process.env.MEKONG_COVERAGE === '1',
      provider: 'v8',
      include: ['apps/cli/src/**/*.ts', 'apps/server/src/**/*.ts', 'packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.gen.ts', 'packages/testing/**', 'apps/server/src/main.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportOnFailure: true,
      thresholds: {
        lines: 80,
        // Money is asked for, or a stranger's message believed, in these files: no line of them stays untried.
        'apps/server/src/features/payments/begin*.ts': all,
        'packages/gateways/src/*/{webhook*,transmission,trust,certificates,postback}.ts': { 100: true },
        'apps/server/src/features/*/errors.ts': { lines: 90 },
        'apps/server/src/platform/http/*error*.ts': { lines: 90 },
      },
    },
  },
});
