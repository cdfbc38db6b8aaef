import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insideTransaction } from '../context/outside.ts';
import { mailAttention } from './attention.ts';
import { resendMail } from './resend.ts';
import { sendMail } from './send.ts';
import { type Letters, letter, letters, mailRows, queue } from './testing/post.ts';
import type { MailTransport, SendOutcome } from './transport.ts';

let w: World;
let seen: Letters;

/** A mail server whose answers are listed; after the last it takes everything. */
const saying = (...answers: SendOutcome[]): MailTransport & { sent: number } => ({
  sent: 0,
  async send() {
    this.sent += 1;
    return answers.shift() ?? { kind: 'sent' };
  },
  close: () => {},
});

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

describe('what the mail server says', () => {
  test('never inside a transaction', async () => {
    await queue(w, letter());
    const { id } = await only();
    await expect(insideTransaction(() => sendMail(w.ctx(), id))).rejects.toThrow('transaction is open');
    expect(w.mailbox.all()).toEqual([]);
  });

  test('no, for good: failed with its words, never tried again', async () => {
    const server = saying({ kind: 'refused', reason: '550 no such mailbox' });
    await restart(server);
    await queue(w, letter());
    await w.settle();
    w.clock.advance(100 * 86_400_000);
    await w.settle();
    expect(await only()).toMatchObject({ state: 'failed', reason: '550 no such mailbox', sent_at: null });
    expect(server.sent).toBe(1);
  });

  test('later: after 10 s, a minute …, each time with a fresh link', async () => {
    const server = saying({ kind: 'later', reason: '451 busy' }, { kind: 'later', reason: '451 busy' });
    await restart(server);
    await queue(w, letter());
    for (const [seconds, sent] of [
      [0, 1],
      [9, 1],
      [1, 2],
      [59, 2],
      [1, 3],
    ] as const) {
      w.clock.advance(seconds * 1000);
      await w.settle();
      expect(server.sent).toBe(sent);
    }
    expect((await only()).state).toBe('sent');
    expect(seen.prepared).toHaveLength(3);
  });

  test('later for days: given up, listed, and sent when staff say so', async () => {
    const server = saying(
      ...Array.from({ length: 11 }, () => ({ kind: 'later', reason: '421 away' }) as const),
    );
    await restart(server);
    await queue(w, letter());
    for (let day = 0; day < 20; day += 1) {
      await w.settle();
      w.clock.advance(86_400_000);
    }
    expect(await mailAttention(w.ctx())).toMatchObject([
      { kind: 'mail', reason: 'given_up', detail: { template: 'letter', message: '421 away' } },
    ]);
    expect(server.sent).toBe(11);
    await resendMail(w.ctx(), (await only()).id);
    await w.settle();
    expect(await only()).toMatchObject({ state: 'sent', dead_at: null, last_error: null });
    expect(await mailAttention(w.ctx())).toEqual([]);
  });

  test('nothing any more: unknown, listed, not sent again by itself but by staff, under the same name', async () => {
    const server = saying({ kind: 'unknown', reason: 'Connection closed' });
    await restart(server);
    await queue(w, letter());
    await w.settle();
    w.clock.advance(86_400_000);
    await w.settle();
    expect(server.sent).toBe(1);
    const mail = await only();
    expect(await mailAttention(w.ctx())).toMatchObject([
      {
        object: mail.id,
        reason: 'unknown',
        detail: { to: 'ngoc@example.com', message: 'Connection closed' },
      },
    ]);
    await resendMail(w.ctx(), mail.id);
    await w.settle();
    expect(server.sent).toBe(2);
    expect((await only()).state).toBe('sent');
  });

  test('a mistake of the transport itself leaves open whether it was sent', async () => {
    await restart({ send: () => Promise.reject(new Error('bug')), close: () => {} });
    await queue(w, letter());
    await w.settle();
    expect(await only()).toMatchObject({ state: 'unknown', reason: 'bug' });
  });
});
