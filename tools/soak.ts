import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './gate/run.ts';
import { tallyStep } from './gate/tally.ts';

/**
 * `npm run soak [crash] [properties] [screenshots] [lighthouse] [image]`: what takes too long for the gate, all of it when nothing is named.
 * MEKONG_CASES = cases of each property (1000). The figures at the end belong into docs/soak.md; pictures are looked at.
 */
const CASES = process.env.MEKONG_CASES ?? '1000';
const PATIENCE_MS = 3_600_000;

interface Step {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  readonly reports: boolean;
}

/** The test files whose number of cases can be asked for. */
function propertyFiles(): string[] {
  return globSync('{apps/server,packages}/**/*.test.ts', { cwd: root })
    .filter((file) => !file.includes('node_modules'))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('MEKONG_CASES'))
    .sort();
}

function stepsOf(): Record<string, Step> {
  const vitest = 'node_modules/vitest/vitest.mjs';
  return {
    crash: { program: 'tools/gate/crash.ts', args: [], env: { MEKONG_KILLS: 'all' }, reports: true },
    properties: {
      program: vitest,
      args: ['run', `--testTimeout=${PATIENCE_MS}`, ...propertyFiles()],
      env: { MEKONG_CASES: CASES },
      reports: true,
    },
    lighthouse: { program: 'tools/gate/lighthouse.ts', args: ['all'], env: {}, reports: false },
    image: { program: 'tools/gate/image.ts', args: [], env: {}, reports: false },
    screenshots: {
      program: 'tools/gate/e2e.ts',
      args: [],
      env: { SCREENSHOTS: 'test-results/screenshots' },
      reports: false,
    },
  };
}

async function soak(name: string, step: Step, folder: string): Promise<{ line: string; failed: number }> {
  const report = join(folder, `${name}.json`);
  const begun = performance.now();
  const env = { ...process.env, ...step.env, ...(step.reports ? { MEKONG_REPORT: report } : {}) };
  const code = await run(process.execPath, [step.program, ...step.args], { env });
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  const found = step.reports ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const { passed, failed } = tallyStep(code, found, step.reports);
  return { line: `${name.padEnd(12)} ${seconds.padStart(6)} s  ${passed} passed, ${failed} failed`, failed };
}

const steps = stepsOf();
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(steps);
const unknown = names.find((name) => !Object.hasOwn(steps, name));
if (unknown) throw new Error(`no such step: ${unknown} (steps: ${Object.keys(steps).join(', ')})`);
const folder = mkdtempSync(join(tmpdir(), 'mekong-soak-'));
const results: { line: string; failed: number }[] = [];
for (const name of names) results.push(await soak(name, steps[name] as Step, folder));
rmSync(folder, { recursive: true, force: true });
console.log(`\n${results.map(({ line }) => line).join('\n')}`);
process.exitCode = results.every(({ failed }) => failed === 0) ? 0 : 1;
