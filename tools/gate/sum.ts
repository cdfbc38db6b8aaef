import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Tally, tallyStep } from './tally.ts';

/**
 * `sum.ts FOLDER`: reads `steps` (lines `name exit seconds reports`) and each step's NAME.json, prints a table, and
 * as the last line `N passed, N failed` over all of them. Exit code 1 when anything failed.
 */
const folder = process.argv[2] ?? '.';

function reportOf(name: string): unknown {
  const path = join(folder, `${name}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

function printed(name: string, seconds: string, { passed, failed, skipped }: Tally): string {
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${name.padEnd(12)} ${seconds.padStart(5)} s  ${passed} passed, ${failed} failed${left}`;
}

const steps = readFileSync(join(folder, 'steps'), 'utf8').trim().split('\n').filter(Boolean);
const total = { passed: 0, failed: 0 };
for (const step of steps) {
  const [name = '', exit = '1', seconds = '0', reports = 'no'] = step.split(' ');
  const tally = tallyStep(Number(exit), reportOf(name), reports === 'yes');
  console.log(printed(name, seconds, tally));
  total.passed += tally.passed;
  total.failed += tally.failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
