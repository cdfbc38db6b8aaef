import { committedWorld, type World } from '@mekong/testing';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mailServer } from '../config/mail.ts';
import { mailAttention } from './attention.ts';
import { type SmtpTimes, smtpTransport } from './smtp.ts';
import { type Letters, letter, letters, mailRows, queue } from './testing/post.ts';
import { openPostOffice, type PostOffice, smtpError } from './testing/post-office.ts';
import type { MailTransport } from './transport.ts';

let post: PostOffice;
let w: World;
let seen: Letters;
let transport: MailTransport;

const QUICK: SmtpTimes = { connectMs: 2_000, silenceMs: 300, mailMs: 5_000 };

async function open(address = post.url): Promise<void> {
  transport = smtpTransport(mailServer.parse(address), QUICK);
  w = await committedWorld({ mailTransport: transport });
  seen = letters(w);
}

beforeEach(async () => {
  post = await openPostOffice();
  await open();
});
afterEach(async () => {
  await w.close();
  transport.close();
  await post.close();
});

const only = async () => (await mailRows(w))[0];
const later = async (seconds: number) => {
  w.clock.advance(seconds * 1000);
  await w.settle();
};

describe('a mail server that takes mails', () => {
  test('gets Vietnamese as it was written: subject, both parts, headers', async () => {
    await queue(w, letter({ language: 'vi' }));
    await w.settle();
    const [mail] = post.taken;
    expect(mail?.subject).toBe('Chào Ngọc, mời bạn xác nhận địa chỉ email');
    expect(mail?.html).toContain('Xác nhận email');
    expect(mail?.text).toContain('Xác nhận email');
    expect(mail?.text).toContain('https://billing.example.com/verify?token=token-1');
    expect(mail?.from).toMatchObject({ name: 'Mekong Demo Ltd', address: 'billing@mekong.example' });
    expect(mail?.replyTo?.[0]?.address).toBe('billing@mekong.example');
    const row = await only();
    expect(mail?.messageId).toBe(`<${row?.id}@localhost>`);
    const headers = new Map(mail?.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('content-language')).toBe('vi');
    expect(row?.state).toBe('sent');
  });

  test('gets many over a few connections', async () => {
    await queue(w, ...Array.from({ length: 30 }, (_, n) => letter({ to: `reader${n}@example.com` })));
    await w.settle();
    expect(new Set(post.recipients).size).toBe(30);
    expect(post.taken).toHaveLength(30);
    expect(post.conversations).toBeLessThanOrEqual(2);
  });

  test('cannot be told another recipient by an address', async () => {
    await queue(w, letter({ to: 'ngoc@example.com, other@example.com' }));
    await w.settle();
    expect(post.recipients).not.toContain('other@example.com');
  });
});

describe('a mail server that says no', () => {
  test('550 to the recipient: failed, with its words, and not asked again', async () => {
    post.refuse = { at: 'rcpt', code: 550, times: 9 };
    await queue(w, letter());
    await w.settle();
    await later(86_400);
    expect(await only()).toMatchObject({ state: 'failed', reason: expect.stringMatching(/550.*not here/) });
    expect(post.recipients).toEqual(['ngoc@example.com']);
  });

  test('451 to the recipient: once more a little later, with a fresh link', async () => {
    post.refuse = { at: 'rcpt', code: 451, times: 1 };
    await queue(w, letter());
    await w.settle();
    expect(await only()).toMatchObject({ state: 'queued', last_error: expect.stringContaining('451') });
    await later(10);
    expect(post.taken[0]?.text).toContain('token-2');
    expect((await only())?.state).toBe('sent');
  });

  test('452 to the text: nothing was taken, so once more', async () => {
    post.refuse = { at: 'data', code: 452, times: 1 };
    await queue(w, letter());
    await w.settle();
    expect((await only())?.state).toBe('queued');
    await later(10);
    expect(post.taken).toHaveLength(1);
  });

  test('one refused mail does not hold up the next', async () => {
    post.refuse = { at: 'rcpt', code: 550, times: 1 };
    await queue(w, letter(), letter(), letter());
    await w.settle();
    expect((await mailRows(w)).map(({ state }) => state).sort()).toEqual(['failed', 'sent', 'sent']);
  });
});

describe('a mail server that goes away', () => {
  test('nobody listens: nothing was sent, tried again until somebody does', async () => {
    await w.close();
    transport.close();
    await open('smtp://127.0.0.1:9');
    await queue(w, letter());
    await w.settle();
    expect(await only()).toMatchObject({
      state: 'queued',
      last_error: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test.each(['cut', 'silence'] as const)(
    '%s after the text: unknown, listed, not sent again',
    async (after) => {
      post.after = after;
      await queue(w, letter());
      await w.settle();
      expect((await only())?.state).toBe('unknown');
      post.after = 'answer';
      await later(86_400);
      expect(post.taken).toHaveLength(1);
      expect(await mailAttention(w.ctx())).toMatchObject([{ kind: 'mail', reason: 'unknown' }]);
    },
  );

  test('a connection that it closed while idle costs nothing', async () => {
    await queue(w, letter());
    await w.settle();
    post.cut();
    await queue(w, letter());
    for (let tries = 0; tries < 3; tries += 1) await later(60);
    expect((await mailRows(w)).map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(post.taken).toHaveLength(2);
  });
});

describe('the sender dies', () => {
  test('between its claim and its answer: unknown after the lease, and never sent twice', async () => {
    await queue(w, letter());
    let reached = () => {};
    const claimed = new Promise<void>((done) => {
      reached = done;
    });
    const { send } = transport;
    // A process that is killed at this moment does nothing any more: neither sends nor writes.
    transport.send = () => {
      reached();
      return new Promise(() => {});
    };
    void w.drain.pass();
    await claimed;
    transport.send = send;
    expect((await only())?.state).toBe('sending');
    await later(200);
    expect((await only())?.state).toBe('sending');
    await later(101);
    expect(await only()).toMatchObject({ state: 'unknown', reason: expect.stringContaining('ended') });
    expect([post.taken.length, seen.prepared.length]).toEqual([0, 1]);
  });
});

describe('a password', () => {
  const checking: SMTPServerOptions = {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'billing@x' && password === 'p@ss/word' ? done(null, { user: 'x' }) : done(smtpError(535)),
  };
  const reopen = async (login: string) => {
    await w.close();
    transport.close();
    await post.close();
    post = await openPostOffice(checking);
    await open(post.url.replace('smtp://', `smtp://${login}@`));
    await queue(w, letter());
    await w.settle();
  };

  test('with special signs is read from the address', async () => {
    await reopen('billing%40x:p%40ss%2Fword');
    expect((await only())?.state).toBe('sent');
  });

  test('that is wrong leaves the mail waiting for us to mend it', async () => {
    await reopen('billing%40x:wrong');
    expect(await only()).toMatchObject({ state: 'queued', last_error: expect.stringContaining('535') });
    expect(JSON.stringify(await only())).not.toContain('wrong');
  });
});

test('without encryption nothing is said to a server elsewhere', async () => {
  const elsewhere = { ...mailServer.parse(post.url), loopback: false };
  const strict = smtpTransport(elsewhere, QUICK);
  await w.close();
  w = await committedWorld({ mailTransport: strict });
  letters(w);
  await queue(w, letter());
  await w.settle();
  expect(await only()).toMatchObject({ state: 'queued', last_error: expect.stringContaining('STARTTLS') });
  expect(post.recipients).toEqual([]);
  strict.close();
});
