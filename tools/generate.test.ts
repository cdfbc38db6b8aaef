import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the SDK is typed by the API as it is, and the pages of codes and variables are as the program is', () => {
  const file = join(import.meta.dirname, 'generate.ts');
  const { status, stderr } = spawnSync(process.execPath, [file, '--check'], { encoding: 'utf8' });
  expect({ status, stderr: stderr.replace(/^.*Warning.*$\n?/gm, '') }).toEqual({ status: 0, stderr: '' });
});
