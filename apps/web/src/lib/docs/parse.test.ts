import { describe, expect, it } from 'vitest';
import { sectionsOf } from './order.ts';
import { docHref, parseDoc } from './parse.ts';

describe('a page of the documentation', () => {
  it('has a title, a summary without marks, and anchors', () => {
    const doc = parseDoc(
      '# How a *payment* lives\n\nFrom `checkout`\nto [ledger](x.md).\n\n## Ends, and why\n\n### `PAYMENT_FAILED`\n',
    );
    expect(doc).toMatchObject({
      title: 'How a payment lives',
      summary: 'From checkout to ledger.',
      anchors: ['how-a-payment-lives', 'ends-and-why', 'PAYMENT_FAILED'],
    });
  });

  it('leads from file to page and leaves other addresses alone', () => {
    expect(docHref('errors.md#RATE_LIMITED')).toBe('/docs/errors#RATE_LIMITED');
    expect(docHref('./add-a-gateway.md')).toBe('/docs/add-a-gateway');
    expect(docHref('#here')).toBe('#here');
    expect(docHref('https://example.com/a.md')).toBe('https://example.com/a.md');
  });

  it('stands in reading order, what nobody placed comes last', () => {
    expect(sectionsOf(['zebra', 'errors', 'quickstart', 'apple'])).toEqual([
      { group: 'start', slugs: ['quickstart'] },
      { group: 'reference', slugs: ['errors', 'apple', 'zebra'] },
    ]);
  });
});
