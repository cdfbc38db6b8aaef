import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPdfMaker } from './maker.ts';
import type { PdfMaker, PdfRequest } from './pdf.ts';
import { archiveLevel, hasReaders, textOf } from './testing/read-pdf.ts';

if (!hasReaders)
  console.warn('No document is read by another program (left out): install poppler-utils and qpdf');

let maker: PdfMaker;
beforeAll(() => {
  maker = createPdfMaker();
});
afterAll(() => maker.close());

const AT = new Date('2025-03-03T05:00:00.000Z');
const letter = (text: string, rest: Partial<PdfRequest> = {}): PdfRequest => ({
  template: join(import.meta.dirname, 'testing', 'letter.typ'),
  data: { text, picture: null },
  at: AT,
  ...rest,
});
const notMade = { code: 'PDF_NOT_MADE' };

describe('the same document', () => {
  test('is the same bytes, also from another thread and later', async () => {
    const first = await maker.make(letter('Hóa đơn'));
    const other = createPdfMaker();
    const again = await Promise.all([maker.make(letter('Hóa đơn')), other.make(letter('Hóa đơn'))]);
    await other.close();
    expect(again.map((bytes) => bytes.equals(first))).toEqual([true, true]);
    expect((await maker.make(letter('Hóa đơn', { at: new Date(0) }))).equals(first)).toBe(false);
  });

  test('is dated by what it is about, and is for archives', async () => {
    const bytes = await maker.make(letter('Hóa đơn'));
    expect(bytes.includes('D:20250303050000Z')).toBe(true);
    expect(archiveLevel(bytes)).toBe('2A');
  });

  test('is left without the promise where no font has its letters', async () => {
    expect(archiveLevel(await maker.make(letter('\u{10FFFD} \u{1F9FF}')))).toBeNull();
  });
});

describe('whatever somebody is called', () => {
  const markup = fc.constantFrom(
    ...[
      '#panic("x")',
      '#let x = 1',
      '*',
      '_',
      '`',
      '$',
      '<a>',
      '@b',
      '\\',
      '[',
      ']',
      '{',
      '}',
      '//',
      '/*',
      '= h',
    ],
    ...[
      '🚀',
      '👩‍👩‍👧',
      'שלום',
      'شركة',
      '北京',
      'บริษัท',
      'Ngọc\u0301',
      '\u202E',
      '\u0000',
      '\uD800',
      '"',
      '\n',
      '\t',
    ],
  );
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.oneof(markup, fc.string({ maxLength: 8 })), { maxLength: 30 }).map((parts) => parts.join('')),
  );

  test('it is set', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const bytes = await maker.make(letter(text));
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 100) },
    );
  });

  test.each([
    ['one word', 'W'.repeat(10_000)],
    ['many words', 'Ngọc Ánh '.repeat(1_100)],
    ['markup', '#*_`$<@\\[]{}//'.repeat(700)],
  ])('it is set at 10 kB: %s', async (_, text) => {
    const bytes = await maker.make(letter(text));
    expect(archiveLevel(bytes)).toBe('2A');
  });

  test.skipIf(!hasReaders)('it reads as it was written, not as markup', async () => {
    const text = '#let x = 1 *a* _b_ `d` <e> @f \\ [g] {h} // i';
    expect(textOf(await maker.make(letter(text)))).toContain(text);
  });
});

describe('what cannot be made', () => {
  test('says so, and the next one is made', async () => {
    const picture = { 'broken.png': Buffer.from('\x89PNG\r\n\x1a\nno more', 'latin1') };
    const data = { text: 'x', picture: 'broken.png' };
    await expect(maker.make(letter('', { data, images: picture }))).rejects.toMatchObject(notMade);
    expect((await maker.make(letter('after'))).length).toBeGreaterThan(1_000);
  });

  test('a picture of one document is not there for the next', async () => {
    const data = { text: 'x', picture: 'one.svg' };
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await maker.make(letter('', { data, images: { 'one.svg': svg } }));
    await expect(maker.make(letter('', { data }))).rejects.toMatchObject(notMade);
  });

  test('a thread that dies under a document loses that one alone', async () => {
    const dying = createPdfMaker();
    await dying.make(letter('warm'));
    const lost = dying.make(letter('x '.repeat(5_000)));
    const next = dying.make(letter('next'));
    // The first is under way once its turn has come.
    await Promise.resolve();
    await dying.close();
    await expect(lost).rejects.toMatchObject(notMade);
    expect((await next).length).toBeGreaterThan(1_000);
    await dying.close();
  });

  test('what takes too long is given up', async () => {
    const hasty = createPdfMaker({ patienceMs: 1 });
    await expect(hasty.make(letter('x '.repeat(5_000)))).rejects.toMatchObject(notMade);
    await hasty.close();
  });

  test('of too many at once the last are told to come again', async () => {
    const small = createPdfMaker({ mostWaiting: 2 });
    const made = await Promise.allSettled(['a', 'b', 'c'].map((text) => small.make(letter(text))));
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(made[2]).toMatchObject({ reason: { code: 'PDF_BUSY', retryAfterSeconds: 2 } });
    expect((await small.make(letter('later'))).length).toBeGreaterThan(1_000);
    await small.close();
  });
});
