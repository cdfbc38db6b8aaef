import { defineConfig } from '@playwright/test';

const report = process.env.MEKONG_REPORT;

/**
 * The product in the system's Chromium. Set MEKONG_URL to test one that is running; without it, one is started on
 * free ports with an empty data folder and stopped at the end. SCREENSHOTS=folder takes pictures of every page instead.
 * Two files run at a time; a trace of each would cost a third of the run, so it is asked for: --trace=on.
 */
export default defineConfig({
  testDir: '.',
  testMatch: process.env.SCREENSHOTS ? 'screenshots.ts' : '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalSetup: './start-product.ts',
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    baseURL: process.env.MEKONG_URL ?? 'http://127.0.0.1:8000',
    locale: 'en-US',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
