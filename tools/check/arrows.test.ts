import { describe, expect, test } from 'vitest';
import { arrows } from './arrows.ts';
import { circles } from './circles.ts';
import { readHouse } from './house.ts';

const judge = (files: Record<string, string>) =>
  arrows(readHouse(new Map(Object.entries(files)))).map(({ path, line, say }) => `${path}:${line} ${say}`);

const importing = (specifier: string) => `\nimport { x } from '${specifier}';\nx();\n`;

describe('package arrows', () => {
  test.each([
    ['apps/web/src/page.tsx', '@mekong/sdk'],
    ['apps/web/src/page.tsx', '@mekong/billing'],
    ['apps/cli/src/main.ts', '@mekong/sdk'],
    ['apps/server/src/platform/db/pool.ts', '@mekong/kit'],
    ['apps/server/src/features/payments/begin.ts', '@mekong/gateways'],
    ['apps/server/src/features/payments/begin.ts', '../../platform/db/pool.ts'],
    ['apps/server/src/wire.ts', '@mekong/sandbox'],
    ['apps/server/src/main.ts', '@mekong/sandbox'],
    ['apps/server/src/start/sandbox.ts', '@mekong/sandbox'],
    ['apps/server/src/main.ts', './wire.ts'],
    ['packages/sandbox/src/index.ts', '@mekong/kit'],
    ['packages/testing/src/world.ts', '@mekong/sandbox'],
    ['packages/gateways/src/paypal/capture.test.ts', '@mekong/sandbox'],
    ['packages/sdk/src/index.ts', 'openapi-fetch'],
    ['tools/check.ts', '../packages/kit/src/index.ts'],
  ])('%s may import %s', (path, specifier) => {
    expect(judge({ [path]: importing(specifier) })).toEqual([]);
  });

  test.each([
    ['apps/web/src/page.tsx', '@mekong/gateways'],
    ['apps/cli/src/main.ts', '@mekong/billing'],
    ['apps/server/src/features/payments/begin.ts', '@mekong/sandbox'],
    ['apps/server/src/platform/http/app.ts', '@mekong/sdk'],
    ['packages/billing/src/rate.ts', '@mekong/gateways'],
    ['packages/gateways/src/port.ts', '../../billing/src/index.ts'],
    ['packages/sandbox/src/orders.ts', '@mekong/gateways'],
    ['packages/sandbox/src/orders.ts', '@mekong/server/platform/db/pool'],
    ['packages/sdk/src/index.ts', '@mekong/kit'],
    ['packages/kit/src/money.ts', '../../../tools/check.ts'],
    ['packages/kit/src/money.ts', '@mekong/testing'],
    ['packages/newcomer/src/index.ts', '@mekong/kit'],
    ['apps/server/src/platform/features/load.ts', '../../features/users/login.ts'],
    ['apps/server/src/features/payments/begin.ts', '../../wire.ts'],
    ['packages/kit/src/money.ts', './money.test.ts'],
  ])('%s may not import %s', (path, specifier) => {
    const found = judge({ [path]: importing(specifier) });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${path}:2 `));
  });

  test('types, re-exports and dynamic imports are arrows too', () => {
    const text = [
      `import type { A } from '@mekong/gateways';`,
      `export * from '@mekong/gateways';`,
      `export const b = () => import('@mekong/gateways');`,
      `export type C = import('@mekong/gateways').C | A;`,
    ].join('\n');
    expect(judge({ 'packages/sandbox/src/a.ts': text }).map((one) => one.split(' ')[0])).toEqual([
      'packages/sandbox/src/a.ts:1',
      'packages/sandbox/src/a.ts:2',
      'packages/sandbox/src/a.ts:3',
      'packages/sandbox/src/a.ts:4',
    ]);
  });
});

describe('circles', () => {
  const ring = (kind: string) =>
    circles(
      readHouse(
        new Map([
          ['packages/kit/src/a.ts', `import { b } from './b.ts';\nexport const a = () => b;`],
          ['packages/kit/src/b.ts', `import { c } from './c.ts';\nexport const b = () => c;`],
          ['packages/kit/src/c.ts', `${kind} { a } from './a.ts';\nexport const c = 1;`],
        ]),
      ),
    );

  test('a ring of modules is reported once, where it closes', () => {
    expect(ring('import')).toEqual([
      expect.objectContaining({
        path: 'packages/kit/src/c.ts',
        line: 1,
        say: expect.stringContaining('a.ts → '),
      }),
    ]);
  });

  test('a ring closed by types alone is none', () => {
    expect(ring('import type')).toEqual([]);
  });
});
