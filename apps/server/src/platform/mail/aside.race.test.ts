import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { letter, letters, mailRows, queue } from './testing/post.ts';
import type { SendOutcome } from './transport.ts';

let w: World;
const asked = Promise.withResolvers<void>();
const answer = Promise.withResolvers<SendOutcome>();

beforeAll(async () => {
  const send = () => {
    asked.resolve();
    return answer.promise;
  };
  w = await committedWorld({ mailTransport: { send, close: () => {} } });
  letters(w);
});
afterAll(() => w.close());

test('a mail server that does not answer holds up mails and nothing else', async () => {
  w.drain.start();
  await queue(w, letter());
  w.drain.wake();
  await asked.promise;
  const event = { type: 'mail.requeued', customerId: null, mode: 'test', object: 'eml_1' } as const;
  await w.ctx().system((t) => t.emitMany([{ ...event, data: { template: 'letter' } }]));
  w.drain.wake();
  const waiting = () =>
    w.connections.read.selectFrom('outbox').select('id').where('relayed_at', 'is', null).execute();
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 10_000 });
  expect((await mailRows(w))[0]?.state).toBe('sending');
  answer.resolve({ kind: 'sent' });
  await w.drain.stop();
  expect((await mailRows(w))[0]?.state).toBe('sent');
});
