import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { mailboxMounts } from './mailbox-pages.ts';
import type { OutgoingMail } from './transport.ts';

const mail = (n: number, rest: Partial<OutgoingMail> = {}): OutgoingMail => ({
  from: { name: 'Mekong', address: 'billing@mekong.example' },
  to: 'linh@example.com',
  replyTo: 'billing@mekong.example',
  subject: `Mail ${n}`,
  html: '<p>Hello</p>',
  text: 'Open https://x.example/a?t=1 or https://x.example/a?t=1, then https://x.example/b',
  messageId: `<eml_${n}@localhost>`,
  language: 'en',
  template: 'verify-email',
  attachments: [],
  at: new Date('2025-03-03T05:00:00Z'),
  ...rest,
});

let box: Mailbox;
let url: string;
let close: () => Promise<unknown>;

beforeEach(async () => {
  box = createMailbox();
  const mounts = mailboxMounts(box);
  const server = createServer((request, response) => mounts[0]?.handler(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => new Promise((done) => server.close(done));
});
afterEach(() => close());

const open = async (path: string) => {
  const answer = await fetch(url + path);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

describe('the mailbox', () => {
  test('keeps the last 200, newest first, by address in any case', async () => {
    for (let n = 1; n <= 205; n += 1) await box.send(mail(n));
    await box.send(mail(206, { to: 'An@Example.com' }));
    expect(box.all()).toHaveLength(200);
    expect(box.all()[0]?.subject).toBe('Mail 206');
    expect(box.to('an@example.com').map(({ id }) => id)).toEqual(['eml_206']);
  });

  test('names the addresses in a mail, each once', async () => {
    await box.send(mail(1));
    expect(box.all()[0]?.links).toEqual(['https://x.example/a?t=1', 'https://x.example/b']);
  });

  test('as JSON, for tests', async () => {
    await box.send(mail(1));
    const { text, headers } = await open('/sandbox/mail.json');
    expect(headers.get('content-type')).toMatch('application/json');
    expect(JSON.parse(text)).toMatchObject([
      {
        to: 'linh@example.com',
        subject: 'Mail 1',
        template: 'verify-email',
        attachments: [],
        language: 'en',
        html: '<p>Hello</p>',
      },
    ]);
  });
});

describe('its pages', () => {
  test('say that there is nothing, then list what there is, escaped', async () => {
    expect((await open('/sandbox/mail')).text).toContain('No mail yet');
    await box.send(mail(1, { subject: '<i>Hi</i>' }));
    const { text } = await open('/sandbox/mail');
    expect(text).toContain('&#60;i&#62;Hi');
    expect(text).toContain('href="/sandbox/mail/eml_1"');
    expect(text).not.toContain('<i>');
  });

  test('open one as HTML in a frame of its own and as text', async () => {
    await box.send(mail(1));
    const page = await open('/sandbox/mail/eml_1');
    expect(page.text).toContain('src="/sandbox/mail/eml_1/html"');
    expect(page.text).toContain('Open https://x.example/a?t=1');
    expect((await open('/sandbox/mail/eml_1/html')).text).toBe('<p>Hello</p>');
  });

  test('run nothing and load nothing, and nobody else may frame them', async () => {
    await box.send(mail(1, { html: '<script>alert(1)</script>' }));
    const page = await open('/sandbox/mail/eml_1');
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'.*frame-ancestors 'none'$/,
    );
    const policy = (await open('/sandbox/mail/eml_1/html')).headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'.*sandbox/);
    expect(policy).not.toMatch(/script-src|allow-scripts/);
  });

  test('know no other mail and no other method', async () => {
    expect((await open('/sandbox/mail/eml_9')).status).toBe(404);
    expect((await fetch(`${url}/sandbox/mail`, { method: 'POST' })).status).toBe(405);
  });
});
