import { demand, run } from './run.ts';

/** The product in a real browser; arguments are handed to Playwright. */
demand('e2e', 'the gate expects Playwright specs there, named *.spec.ts');
const args = ['test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)];
process.exitCode = await run(process.execPath, ['node_modules/@playwright/test/cli.js', ...args]);
