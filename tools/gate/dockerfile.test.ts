import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, stagesOf, variablesOf } from './dockerfile.ts';

const root = join(import.meta.dirname, '../..');

test('instructions by stage, continued lines as one', () => {
  const stages = stagesOf('# x\nFROM a AS build\nRUN one \\\n && two\n\nFROM b\nENV A=1 B=/x\nUSER node\n');
  expect(stages).toEqual([
    { name: 'build', instructions: [{ name: 'RUN', text: 'one && two' }] },
    {
      name: null,
      instructions: [
        { name: 'ENV', text: 'A=1 B=/x' },
        { name: 'USER', text: 'node' },
      ],
    },
  ]);
  expect(variablesOf('A=1 B=/x')).toEqual({ A: '1', B: '/x' });
  expect(copyOf('--from=build /app/a /app/b c/')).toEqual({
    from: 'build',
    sources: ['/app/a', '/app/b'],
    target: 'c/',
  });
});

test('the image runs as nobody special, on the Node that the program wants, and says when it is ready', () => {
  const text = readFileSync(join(root, 'Dockerfile'), 'utf8');
  const final = stagesOf(text).at(-1)?.instructions ?? [];
  const names = final.map(({ name }) => name);
  expect(text.match(/^FROM node:24-/gm)).toHaveLength(2);
  expect(names.indexOf('USER')).toBeGreaterThan(-1);
  expect(names.indexOf('USER')).toBeLessThan(names.indexOf('CMD'));
  expect(final.find(({ name }) => name === 'USER')?.text).toBe('node');
  expect(names).toContain('HEALTHCHECK');
  // What is ignored never reaches the build: secrets, and modules of another machine.
  const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['**/node_modules', '.git', '.mekong', '.env', 'secrets']));
});
