import { describe, expect, test } from 'vitest';
import { mailFrame } from './layout.ts';
import { MAIL_LANGUAGES } from './mail.ts';
import { renderMail } from './render.ts';
import { mailDay, mailMoney, mailWayToPay } from './words.ts';

const seller = { name: 'Bến & Sông', email: 'hello@mekong.example', address: ['12 Riverside', 'Huế'] };
const href = 'https://billing.example.com/verify?token=a&next=b';
const full = (language: 'en' | 'vi') =>
  mailFrame(language, {
    heading: 'Xác nhận <b>email</b>',
    paragraphs: ['Chào Ngọc & Hân,', '<script>alert(1)</script>'],
    rows: [
      { label: 'Team × 5', value: '$995.00' },
      { label: 'Total', value: '$995.00', strong: true },
    ],
    button: { label: 'Mở trang', href },
    after: ['The link works for an hour.'],
    footnote: 'Somebody asked for it.',
  });

describe.each(MAIL_LANGUAGES)('the frame in %s', (language) => {
  const made = () => renderMail({ subject: 'S', body: full(language) }, seller);

  test('names its language, and the seller above and below', async () => {
    const { html } = await made();
    expect(html).toContain(`lang="${language}"`);
    expect(html.match(/Bến &amp; Sông/g)?.length).toBeGreaterThanOrEqual(2);
    expect(html).toContain('12 Riverside · Huế');
    expect(html).toContain('mailto:hello@mekong.example');
  });

  test('escapes every text', async () => {
    const { html } = await made();
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('has one button, and its address once more below it', async () => {
    const { html } = await made();
    expect(html.match(/<a [^>]*href="https:/g)).toHaveLength(2);
    expect(html).toContain('>https://billing.example.com/verify?token=a&amp;next=b</a>');
  });

  test('says the same as plain text: the link once, a table row by row, a heading not shouted', async () => {
    const { text } = await made();
    expect(text).toContain('Xác nhận <b>email</b>\n');
    expect(text).toContain('Chào Ngọc & Hân,');
    expect(text).toMatch(/Team × 5 +\$995\.00\nTotal +\$995\.00/);
    expect(text.split(href)).toHaveLength(2);
    expect(text).toContain('The link works for an hour.');
    expect(text).toContain('Somebody asked for it.');
  });

  test('loads nothing from anywhere, and knows the dark', async () => {
    const { html } = await made();
    expect(html).not.toMatch(/<img|<link|@import|url\(|src=/);
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('name="color-scheme"');
  });
});

test('what is not asked for leaves nothing behind', async () => {
  const body = mailFrame('en', { heading: 'Hello', paragraphs: [] });
  const { html, text } = await renderMail({ subject: 'Two\r\nBcc: lines ', body }, seller);
  expect(html).not.toMatch(/undefined|null|class="facts"|class="button"/);
  expect(text).toContain('Hello');
});

test('a subject is one line', async () => {
  const body = mailFrame('en', { heading: 'Hello', paragraphs: [] });
  expect((await renderMail({ subject: 'Two\r\nBcc: lines ', body }, seller)).subject).toBe('Two Bcc: lines');
});

test('amounts, days and ways to pay are said as the reader says them', () => {
  expect(mailMoney(99_500n, 'USD', 'en')).toBe('$995.00');
  expect(mailMoney(250_000n, 'VND', 'vi')).toBe('250.000\u00a0₫');
  // 23:30 UTC is the next morning in Ho Chi Minh City.
  const late = new Date('2025-03-03T23:30:00Z');
  expect(mailDay(late, 'Asia/Ho_Chi_Minh', 'en')).toBe('March 4, 2025');
  expect(mailDay(late, 'UTC', 'vi')).toBe('3 tháng 3, 2025');
  expect([
    mailWayToPay('paypal', 'vi'),
    mailWayToPay('manual', 'vi'),
    mailWayToPay('Visa 4242', 'en'),
  ]).toEqual(['PayPal', 'Chuyển khoản', 'Visa 4242']);
});
