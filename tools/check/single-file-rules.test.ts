import { describe, expect, test } from 'vitest';
import { bareFetch, floats, wallClock } from './clock.ts';
import { type Rule, readHouse } from './house.ts';
import { plainLinks, untranslated } from './languages.ts';
import { codeLines, fileLength } from './length.ts';
import { judgeHouse } from './rules.ts';
import { sizeReport } from './sizes.ts';
import { skippedTests } from './skips.ts';
import { neighbours, registryHosts, vagueNames } from './words.ts';

const house = (path: string, text: string) => readHouse(new Map([[path, text]]));
const lines = (rule: Rule, path: string, text: string) => rule(house(path, text)).map(({ line }) => line);
const statements = (count: number) =>
  Array.from({ length: count }, (_, at) => `export const x${at} = 1;\n`).join('');

describe('length', () => {
  const reason = 'the currency table reads best in one piece';

  test('200 lines of code pass, whatever stands around them', () => {
    const text = `// a comment\n\n/* two\nlines */\n${statements(200)}`;
    expect(lines(fileLength, 'packages/kit/src/a.ts', text)).toEqual([]);
  });

  test('201 lines fail, in tests, styles and scripts too', () => {
    for (const path of [
      'packages/kit/src/a.ts',
      'packages/kit/src/a.test.ts',
      'start.mjs',
      'apps/web/a.tsx',
    ]) {
      expect(lines(fileLength, path, statements(201))).toEqual([1]);
    }
    expect(lines(fileLength, 'apps/web/a.css', '.a { color: red; }\n'.repeat(201))).toEqual([1]);
    expect(lines(fileLength, 'apps/web/a.css', '.a { color: red; }\n/* note\n */\n'.repeat(200))).toEqual([]);
  });

  test('generated files are left out', () => {
    expect(lines(fileLength, 'packages/sdk/src/api.gen.ts', statements(900))).toEqual([]);
  });

  test('an exception needs a reason and goes when the file has become short', () => {
    const exceptions = (text: string, why: string) =>
      fileLength(house('packages/kit/src/a.ts', text), { 'packages/kit/src/a.ts': why }).length;
    expect(exceptions(statements(201), reason)).toBe(0);
    expect(exceptions(statements(201), '')).toBe(1);
    expect(exceptions(statements(20), reason)).toBe(1);
  });

  test('a comment after code does not hide the code, one inside a string is text', () => {
    expect(
      codeLines('a // b\n// c\nd', [
        { start: 2, end: 6 },
        { start: 7, end: 11 },
      ]),
    ).toBe(2);
    expect(
      lines(fileLength, 'packages/kit/src/a.ts', `export const a = \`\n${'// x\n'.repeat(200)}\`;`),
    ).toEqual([1]);
  });
});

describe('clock, floats, fetch', () => {
  const feature = 'apps/server/src/features/usage/count.ts';

  test.each(['Date.now()', 'new Date()', 'Date()', 'Temporal.Now.instant()'])(
    '%s is the wall clock',
    (read) => {
      for (const path of [
        feature,
        'packages/billing/src/a.ts',
        'packages/kit/src/a.ts',
        'packages/gateways/src/a.ts',
      ]) {
        expect(lines(wallClock, path, `\nexport const now = () => ${read};`)).toEqual([2]);
      }
    },
  );

  test('injected time, given instants, stopwatches, the clock itself and tests pass', () => {
    const good = 'export const a = (ctx) => [ctx.now(), new Date(0), performance.now()];';
    expect(lines(wallClock, feature, good)).toEqual([]);
    expect(lines(wallClock, 'packages/kit/src/clock.ts', 'export const now = () => new Date();')).toEqual([]);
    expect(lines(wallClock, 'packages/kit/src/a.test.ts', 'new Date();')).toEqual([]);
    expect(lines(wallClock, 'apps/server/src/platform/telemetry/log.ts', 'Date.now();')).toEqual([]);
  });

  test.each(['parseFloat(x)', 'Number.parseFloat(x)', 'x.toFixed(2)', 'f(x)?.toFixed(2)', 'Math.round(x)'])(
    '%s is a float near money',
    (use) => {
      expect(lines(floats, feature, `export const a = (x, f) => ${use};`)).toEqual([1]);
      expect(lines(floats, 'packages/kit/src/decimal.ts', `export const a = (x, f) => ${use};`)).toEqual([]);
    },
  );

  test('fetch in a feature', () => {
    expect(lines(bareFetch, feature, `export const a = () => fetch('x');`)).toEqual([1]);
    expect(lines(bareFetch, feature, `export const a = (repo) => repo.fetch('x');`)).toEqual([]);
    expect(
      lines(bareFetch, 'packages/gateways/src/paypal/http.ts', `export const a = () => fetch('x');`),
    ).toEqual([]);
  });
});

describe('skips', () => {
  const skips = (text: string) => lines(skippedTests, 'packages/kit/src/a.test.ts', text);

  test.each([
    'it.skip("a", f)',
    'test.todo("a")',
    'describe.skipIf(!specs)("a", f)',
    'it.concurrent.skip("a", f)',
  ])('%s needs a printed reason', (call) => {
    expect(skips(call)).toEqual([1]);
    expect(skips(`if (!specs) console.warn('contract tests SKIPPED: no specs');\n${call}`)).toEqual([]);
  });

  test('.only never passes', () => {
    expect(skips(`console.warn('skipped');\nit.only('a', f);`)).toEqual([2]);
  });

  test("Playwright's own reason and other things called skip pass", () => {
    expect(skips(`test.skip(browserName !== 'chromium', 'one browser only'); rows.skip(3);`)).toEqual([]);
  });
});

describe('languages', () => {
  const found = (text: string) => lines(untranslated, 'apps/web/src/components/a.tsx', text);

  test.each(['<p>Pay now</p>', '<p>{a} paid</p>', '<img alt="A boat" />', '<Field name="a" label="Name" />'])(
    '%s belongs in the dictionaries',
    (text) => expect(found(text)).toEqual([1]),
  );

  test('signs, names of things and words of the dictionary pass', () => {
    expect(found('<p className="text-small" title={texts.pay}>{texts.pay} · {1}% –&nbsp;</p>')).toEqual([]);
    expect(lines(untranslated, 'apps/server/src/a.tsx', '<p>Pay now</p>')).toEqual([]);
  });

  test('links are made in one place', () => {
    const text = "import Link from 'next/link';";
    expect(lines(plainLinks, 'apps/web/src/components/a.tsx', text)).toEqual([1]);
    expect(lines(plainLinks, 'apps/web/src/components/ui/page-link.tsx', text)).toEqual([]);
  });
});

describe('words', () => {
  test.each([
    'packages/kit/src/utils.ts',
    'apps/web/Helpers/a.ts',
    'apps/server/src/common/a.ts',
    'docs/v2/a.md',
  ])('%s says nothing', (path) => expect(lines(vagueNames, path, 'x')).toEqual([1]));

  test('names that say what is inside pass', () => {
    for (const path of [
      'apps/server/src/v1.ts',
      'packages/kit/src/utilisation.ts',
      '.github/workflows/ci.yml',
    ]) {
      expect(lines(vagueNames, path, 'x')).toEqual([]);
    }
  });

  test('a registry host in any tracked file', () => {
    const host = ['registry', 'npmjs', 'org'].join('.');
    expect(lines(registryHosts, 'docs/a.md', `install\nfrom https://${host}/x`)).toEqual([2]);
    expect(registryHosts(house('docs/a.md', 'mirror.test:4873'), ['mirror.test:4873'])).toHaveLength(1);
    expect(lines(registryHosts, 'docs/a.md', 'the package registry')).toEqual([]);
  });

  test('what lies beside the project is named by a SPECS_DIR default alone', () => {
    const beside = ['..', 'shared'].join('/');
    expect(lines(neighbours, 'docs/a.md', `see ${beside}/design.md`)).toEqual([1]);
    expect(lines(neighbours, 'a.test.ts', `const d = process.env.SPECS_DIR ?? '${beside}/specs';`)).toEqual(
      [],
    );
    expect(
      lines(neighbours, 'a.test.ts', `const d =\n  process.env.SPECS_DIR ??\n  '${beside}/specs';`),
    ).toEqual([]);
    expect(lines(neighbours, 'a.test.ts', `const d = '${beside}/specs';`)).toEqual([1]);
  });
});

test('a file that cannot be parsed is a violation, not a gap', () => {
  expect(judgeHouse(house('packages/kit/src/a.ts', '\nconst = ;'))).toEqual([
    expect.objectContaining({ path: 'packages/kit/src/a.ts', line: 2, rule: 'syntax' }),
  ]);
});

test('the size report counts functions by their name, not their callbacks', () => {
  const text = 'export function a() {\n  return [1].map((x) => x);\n}\nexport const b = () => 1;\n';
  expect(sizeReport(house('packages/kit/src/a.ts', text))).toContain('2 functions: median 3 lines');
});
