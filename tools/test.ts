import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { startVitest } from 'vitest/node';

/**
 * `npm test [FILTER …]`: everything that a machine with Node alone can run; with filters only the files whose path holds
 * one of them. MEKONG_COVERAGE=1 measures coverage of it all, MEKONG_REPORT=FILE also writes the results as JSON.
 */
const root = resolve(import.meta.dirname, '..');
const filters = process.argv.slice(2);
const report = process.env.MEKONG_REPORT;

const specs = resolve(root, process.env.SPECS_DIR ?? '../shared/specs');
if (!existsSync(specs)) {
  console.warn(`SPECS_DIR: ${specs} is missing, so nothing is compared with the gateways' own API documents`);
}

const coverage = {
  enabled: process.env.MEKONG_COVERAGE === '1' && filters.length === 0,
  provider: 'v8' as const,
  include: ['apps/cli/src/**/*.ts', 'apps/server/src/**/*.ts', 'packages/*/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.gen.ts', '**/fixtures/**'],
  reporter: ['text-summary', 'json-summary'],
  reportOnFailure: true,
};

process.chdir(root);
const vitest = await startVitest('test', filters, {
  run: true,
  watch: false,
  coverage,
  reporters: report ? ['default', 'json'] : ['default'],
  ...(report ? { outputFile: { json: report } } : {}),
});
await vitest.close();
