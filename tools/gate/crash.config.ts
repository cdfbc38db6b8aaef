import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const report = process.env.MEKONG_REPORT;

/** Crash tests kill real server processes, so one runs at a time and each may take minutes. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['apps/server/crash/*.crash.ts'],
    globalSetup: ['packages/testing/src/global-setup.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
