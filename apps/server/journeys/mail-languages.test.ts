import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Feature } from '../src/platform/features/feature.ts';
import { MAIL_LANGUAGES } from '../src/platform/mail/mail.ts';
import { renderMail } from '../src/platform/mail/render.ts';
import type { MailTemplate } from '../src/platform/mail/template.ts';

const FEATURES = join(import.meta.dirname, '../src/features');
const seller = { name: 'Bến & Sông', email: 'hello@mekong.example', address: ['Huế'] };
const at = new Date('2026-11-21T17:30:00Z');
const amount = { amount: 99_500n, currency: 'USD' };

/** What `prepare` would read; a template without a line here is one that only needs its link. */
const PROPS: Record<string, Record<string, unknown>> = {
  receipt: {
    zone: 'Asia/Ho_Chi_Minh',
    invoice: {
      number: 'INV-1',
      mode: 'test',
      currency: 'USD',
      seller,
      buyer: { name: 'Lan' },
      paidAt: at,
      lines: [{ description: 'Team', quantity: '2', total: 99_500n, periodStart: at, periodEnd: at }],
      tax: 500n,
      total: 99_500n,
      paid: 90_000n,
      creditUsed: 9_500n,
      paidWith: 'manual',
    },
    paper: { name: 'INV-1.pdf', bytes: new Uint8Array() },
  },
  'refund-settled': {
    zone: 'Asia/Ho_Chi_Minh',
    refund: { ...amount, gateway: 'manual', mode: 'test', settledAt: at, note: 'Sorry' },
    invoice: 'INV-1',
    creditNote: 'CN-1',
  },
  'payment-unapplied': {
    payment: { ...amount, gateway: 'manual' },
    invoiceNumber: 'INV-1',
    unappliedMoney: 'refund',
  },
};

const templates = await Promise.all(
  readdirSync(FEATURES).map(async (name) => {
    const { feature } = (await import(join(FEATURES, name, 'feature.ts'))) as { feature: Feature };
    return Object.entries(feature.mails ?? {});
  }),
);

const made = ([name, template]: [string, MailTemplate], language: (typeof MAIL_LANGUAGES)[number]) =>
  renderMail(template.render({ href: 'https://pay.example/x', ...PROPS[name] }, language), seller);

describe.each(templates.flat())('the mail %s', (...template) => {
  test('says in each language what it says, and nothing in two', async () => {
    const [english, vietnamese] = await Promise.all(
      MAIL_LANGUAGES.map((language) => made(template, language)),
    );
    expect(vietnamese?.subject).not.toBe(english?.subject);
    expect(vietnamese?.html).toContain('lang="vi"');
    const lines = new Set(english?.text.split('\n').filter(isSentence));
    expect(vietnamese?.text.split('\n').filter((line) => lines.has(line))).toEqual([]);
    expect(`${english?.text}${vietnamese?.text}`).not.toMatch(/undefined|\{\w+\}|NaN/);
  });
});

/** Several words, and not the seller's own. */
const isSentence = (line: string): boolean =>
  line.trim().split(/\s+/).length > 3 && !line.includes(seller.name) && !line.includes('http');
