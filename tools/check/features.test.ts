import { describe, expect, test } from 'vitest';
import { featureCalls, manifestFloors } from './features.ts';
import { readHouse } from './house.ts';

const at = 'apps/server/src/features';
const table = { settings: 1, users: 2, catalog: 2, invoices: 5 };
const manifest = (name: string, floor: number) =>
  `import { defineFeature } from '../../platform/features/index.ts';\nexport default defineFeature({ name: '${name}', floor: ${floor} });`;
const base = {
  [`${at}/settings/feature.ts`]: manifest('settings', 1),
  [`${at}/users/feature.ts`]: manifest('users', 2),
  [`${at}/catalog/feature.ts`]: manifest('catalog', 2),
  [`${at}/invoices/feature.ts`]: manifest('invoices', 5),
};
const house = (files: Record<string, string>) => readHouse(new Map(Object.entries({ ...base, ...files })));
const callsOf = (path: string, specifier: string, kind = 'import') =>
  featureCalls(house({ [`${at}/${path}`]: `${kind} { x } from '${specifier}';` })).map(({ say }) => say);

describe('calls between features', () => {
  test('down is allowed, skipping floors too', () => {
    expect(callsOf('invoices/create.ts', '../users/get-user.ts')).toEqual([]);
    expect(callsOf('invoices/create.ts', '../settings/errors.ts')).toEqual([]);
    expect(callsOf('invoices/create.ts', './repository.ts')).toEqual([]);
  });

  test('up fails', () => {
    expect(callsOf('users/login.ts', '../invoices/create.ts')).toEqual([
      expect.stringContaining('users (floor 2) stands below invoices (floor 5)'),
    ]);
  });

  test('within a floor fails', () => {
    expect(callsOf('users/login.ts', '../catalog/list.ts')).toEqual([
      expect.stringContaining('users (floor 2) is on the same floor as catalog'),
    ]);
  });

  test('a type pulls upwards as much as a call', () => {
    expect(callsOf('users/login.ts', '../invoices/invoice.ts', 'import type')).toHaveLength(1);
  });

  test('a test may look everywhere', () => {
    expect(callsOf('users/login.test.ts', '../invoices/create.ts')).toEqual([]);
  });

  test('the long way round through the package name is the same call', () => {
    expect(callsOf('users/login.ts', '@mekong/server/features/invoices/create')).toHaveLength(1);
  });

  test.each([
    'repository.ts',
    'invoice-repository.ts',
    'repository-list.ts',
    'repository/list.ts',
    'routes.ts',
    'due.ts',
    'schemas.ts',
  ])("another feature's %s is private", (file) => {
    expect(callsOf('invoices/create.ts', `../users/${file}`)).toEqual([
      expect.stringContaining('is private to users'),
    ]);
  });

  test.each(['errors.ts', 'user.ts', 'past-due.ts', 'reschedule.ts'])(
    "another feature's %s is open",
    (file) => {
      expect(callsOf('invoices/create.ts', `../users/${file}`)).toEqual([]);
    },
  );
});

describe('manifests', () => {
  const faults = (files: Record<string, string>) =>
    manifestFloors(house(files), table).map(
      ({ path, line, say }) => `${path.slice(at.length + 1)}:${line} ${say}`,
    );

  test('floors of the table pass', () => {
    expect(faults({})).toEqual([]);
  });

  test('another floor than the table says', () => {
    expect(faults({ [`${at}/users/feature.ts`]: manifest('users', 3) })).toEqual([
      'users/feature.ts:2 says floor 3, the table says 2: make them one',
    ]);
  });

  test('a floor that is computed cannot be checked', () => {
    const text = `export default defineFeature({ name: 'users', floor: 1 + 1 });`;
    expect(faults({ [`${at}/users/feature.ts`]: text })).toEqual([expect.stringContaining('plain number')]);
  });

  test('a feature the table does not know', () => {
    expect(faults({ [`${at}/gifts/feature.ts`]: manifest('gifts', 3) })).toEqual([
      expect.stringContaining('decide the floor of gifts'),
    ]);
  });

  test('a folder without a manifest', () => {
    expect(faults({ [`${at}/gifts/send.ts`]: 'export const x = 1;' })).toEqual([
      expect.stringContaining('gifts/feature.ts:1 write feature.ts'),
    ]);
  });

  test('a name that is not the folder', () => {
    expect(faults({ [`${at}/users/feature.ts`]: manifest('people', 2) })).toEqual([
      expect.stringContaining("name the feature 'users'"),
    ]);
  });
});
