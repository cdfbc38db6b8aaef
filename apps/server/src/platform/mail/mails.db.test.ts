import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mailAttention } from './attention.ts';
import { isResendable, resendMail } from './resend.ts';
import { sendMail } from './send.ts';
import { type Letters, letter, letters, mailRows, queue } from './testing/post.ts';
import type { MailTransport } from './transport.ts';

let w: World;
let seen: Letters;

const begin = async (options: Parameters<typeof world>[0] = {}) => {
  w = await world(options);
  seen = letters(w);
};
beforeEach(() => begin());
afterEach(() => w.close());

const only = async () => (await mailRows(w))[0] as NonNullable<Awaited<ReturnType<typeof mailRows>>[0]>;
const restart = async (mailTransport: MailTransport | null) => {
  await w.close();
  await begin({ mailTransport });
};

describe('a queued mail', () => {
  test('is sent once, with what was minted when its turn came', async () => {
    await queue(w, letter());
    expect(seen.prepared).toEqual([]);
    await w.settle();
    await w.settle();
    const [mail, ...more] = w.mailbox.to('ngoc@example.com');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Hello Ngọc', template: 'letter', language: 'en' });
    expect(mail?.from).toBe('Mekong Demo Ltd <billing@mekong.example>');
    expect(mail?.links).toEqual(['https://billing.example.com/verify?token=token-1']);
    expect(await only()).toMatchObject({
      state: 'sent',
      attempts: 0,
      leased_until: null,
      sent_at: w.clock.now(),
    });
  });

  test('leaves no link and no text in the database', async () => {
    await queue(w, letter());
    await w.settle();
    expect(JSON.stringify(await mailRows(w))).not.toMatch(/token|https?:|Hello/);
  });

  test('is not there when its transaction is rolled back', async () => {
    const failing = w.ctx().system(async (t) => {
      await (await import('./queue.ts')).queueMails(t, [letter()]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await w.settle();
    expect([await mailRows(w), w.mailbox.all()]).toEqual([[], []]);
  });

  test('of a template that nobody has is refused at once', async () => {
    await expect(queue(w, letter({ template: 'lettre' }))).rejects.toThrow(
      'No feature has a mail called lettre',
    );
  });

  test('that is no longer wanted is dropped', async () => {
    seen.next = async () => null;
    await queue(w, letter());
    await w.settle();
    expect((await only()).state).toBe('dropped');
    expect(w.mailbox.all()).toEqual([]);
  });

  test('whose making fails is tried again, and was never claimed', async () => {
    seen.next = async () => {
      throw new Error('the user cannot be read');
    };
    await queue(w, letter());
    await w.settle();
    expect(await only()).toMatchObject({
      state: 'queued',
      last_error: 'the user cannot be read',
      attempts: 1,
    });
    seen.next = null;
    w.clock.advance(10_000);
    await w.settle();
    expect((await only()).state).toBe('sent');
  });

  test('is made anew by whoever has the lease: an older maker does not send its replaced link', async () => {
    await queue(w, letter());
    const { id } = await only();
    // While this one makes its mail, its lease runs out and the drain sends it.
    seen.next = async (ctx) => {
      seen.next = null;
      await w.settle();
      return ctx.system(async () => ({ name: 'late', token: 'stale' }));
    };
    await sendMail(w.ctx(), id);
    expect(w.mailbox.all().map(({ links }) => links)).toEqual([
      ['https://billing.example.com/verify?token=token-2'],
    ]);
  });
});

describe('without a mail server', () => {
  beforeEach(() => restart(null));

  test('mails wait, and staff are told how many', async () => {
    await queue(w, letter(), letter());
    await w.settle();
    expect((await mailRows(w)).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['queued', 0],
      ['queued', 0],
    ]);
    expect(await mailAttention(w.ctx())).toMatchObject([
      { kind: 'mail', object: 'SMTP_URL', reason: 'no_mail_server', detail: { waiting: 2 } },
    ]);
  });
});

test('only what failed, was given up or may not have arrived is sent again', async () => {
  const dead = { deadAt: w.clock.now() };
  const alive = { deadAt: null };
  for (const state of ['unknown', 'failed'] as const) expect(isResendable({ state, ...alive })).toBe(true);
  for (const state of ['queued', 'sending', 'sent', 'dropped'] as const)
    expect(isResendable({ state, ...alive })).toBe(false);
  expect(isResendable({ state: 'queued', ...dead })).toBe(true);
  await queue(w, letter());
  await w.settle();
  await expect(resendMail(w.ctx(), (await only()).id)).rejects.toMatchObject({ code: 'MAIL_NOT_RESENDABLE' });
  await expect(resendMail(w.ctx(), 'eml_none')).rejects.toMatchObject({ code: 'MAIL_NOT_FOUND' });
});
