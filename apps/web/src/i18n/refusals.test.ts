import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allErrorCodes } from '@mekong/kit';
import { expect, test } from 'vitest';
import { vi } from './vi.ts';

const FEATURES = join(import.meta.dirname, '../../../server/src/features');

test('every translated refusal is one that the API still makes', async () => {
  const files = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' });
  const errors = files.filter((file) => /^[\w-]+\/errors\.ts$/.test(file));
  await Promise.all(errors.map((file) => import(join(FEATURES, file))));
  const known = new Set(allErrorCodes().map(({ code }) => code));
  expect(Object.keys(vi.client.errors.refusals).filter((code) => !known.has(code))).toEqual([]);
});
