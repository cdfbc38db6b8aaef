import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareSchema, findMigrations, type Migration } from './migrate.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const file = (feature: string, name: string, checksum = 'same'): Migration => ({
  feature: `features/${feature}`,
  name: `${name}.sql`,
  checksum,
  text: '',
});

const names = (migrations: readonly Migration[]) => migrations.map(({ name }) => name);

describe('the schema beside the files', () => {
  test('what did not run yet is pending, in order', () => {
    const files = [file('a', '1'), file('b', '2'), file('a', '3')];
    const { pending, problems } = compareSchema(files, [file('a', '1')]);
    expect([names(pending), problems]).toEqual([['2.sql', '3.sql'], []]);
  });

  test('a file that was changed after it ran is a contradiction', () => {
    const { pending, problems } = compareSchema([file('a', '1', 'new')], [file('a', '1', 'old')]);
    expect([pending, problems]).toEqual([
      [],
      ['features/a/1.sql was changed after it ran: restore it and write a new migration instead'],
    ]);
  });

  test('a migration that the program does not know makes it older than the schema', () => {
    const { problems } = compareSchema([file('a', '1')], [file('a', '1'), file('a', '2')]);
    expect(problems).toEqual([
      'The database has features/a/2.sql, which this program does not know: it is older than the schema',
    ]);
  });

  test('what a removed feature has left behind is not in the way', () => {
    expect(compareSchema([file('a', '1')], [file('a', '1'), file('gone', '9')])).toEqual({
      pending: [],
      problems: [],
    });
  });

  test('the same name in two rooms is two migrations', () => {
    const { pending, problems } = compareSchema([file('a', '1'), file('b', '1')], [file('a', '1')]);
    expect([pending.map(({ feature }) => feature), problems]).toEqual([['features/b'], []]);
  });

  test('whatever has run: nothing runs twice, nothing is left out, and nothing is said without a reason', () => {
    const files = ['1', '2', '3', '4', '5'].map((name) => file(Number(name) % 2 ? 'a' : 'b', name));
    fc.assert(
      fc.property(fc.subarray(files), (applied) => {
        const { pending, problems } = compareSchema(files, applied);
        expect(problems).toEqual([]);
        expect([...pending, ...applied].map(({ name }) => name).sort()).toEqual(names(files));
        expect(compareSchema(files, [...applied, ...pending]).pending).toEqual([]);
      }),
    );
  });
});

describe('the files', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'mekong migrations '));
  });
  afterEach(() => rm(root, { recursive: true }));

  const write = async (room: string, name: string, text: string) => {
    await mkdir(join(root, room, 'migrations'), { recursive: true });
    await writeFile(join(root, room, 'migrations', name), text);
  };

  test('of all rooms come in order of name; a later one may stand on an earlier one of another', async () => {
    await write('features/b', '20260101_0002_b.sql', 'select 2');
    await write('features/a', '20260101_0003_a.sql', 'select 3');
    await write('platform/db', '20260101_0001_db.sql', 'select 1');
    const found = await findMigrations([join(root, 'features'), join(root, 'platform')]);
    expect(found.map(({ feature, text }) => [feature, text])).toEqual([
      ['platform/db', 'select 1'],
      ['features/b', 'select 2'],
      ['features/a', 'select 3'],
    ]);
  });

  test('are SQL below a folder of migrations; the checksum is of their text', async () => {
    await write('features/a', '20260101_0001_a.sql', 'select 1');
    await write('features/a', 'README.md', 'no');
    await writeFile(join(root, 'features/a', 'query.sql'), 'select 9');
    const [one, ...rest] = await findMigrations([root]);
    expect(rest).toEqual([]);
    await write('features/a', '20260101_0001_a.sql', 'select 1 ');
    const [changed] = await findMigrations([root]);
    expect(changed?.checksum).not.toBe(one?.checksum);
  });
});
