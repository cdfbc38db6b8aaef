import { type World, world } from '@mekong/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkCredentials } from './login.ts';
import { registerUser } from './register.ts';
import './tables.ts';

let w: World;
let people = 0;
const PASSWORD = 'correct horse battery';

beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const nextEmail = () => `login-${++people}@example.com`;
const enter = (email: string, password: string) => checkCredentials(w.ctx(), { email, password });
const refusals = () =>
  w.ctx().read.selectFrom('audit_log').selectAll().where('action', '=', 'login.refused').execute();

async function refusal(email: string, password: string): Promise<Record<string, unknown>> {
  const error = await enter(email, password).catch((thrown) => thrown);
  const { code, status, message, details } = error;
  return { code, status, message, details };
}

test('the right password opens, whatever the case of the address', async () => {
  const email = nextEmail();
  const user = await registerUser(w.ctx(), { email: email.toUpperCase(), password: PASSWORD, name: 'Ann' });
  expect(user).toMatchObject({ email, name: 'Ann', staffRole: null });
  expect((await enter(email, PASSWORD)).id).toBe(user.id);
  expect((await enter(` ${email.toUpperCase()} `, PASSWORD)).id).toBe(user.id);
});

test('a wrong password, nobody and a closed login are refused in the same words', async () => {
  const [email, closed] = [nextEmail(), nextEmail()];
  await registerUser(w.ctx(), { email, password: PASSWORD });
  const { id } = await registerUser(w.ctx(), { email: closed, password: PASSWORD });
  await w
    .ctx()
    .system((t) => t.db.updateTable('users').set({ closed_at: t.now() }).where('id', '=', id).execute());
  const wrong = await refusal(email, 'wrong horse battery');
  expect(wrong).toMatchObject({ code: 'INVALID_CREDENTIALS', status: 401 });
  expect(await refusal(nextEmail(), PASSWORD)).toEqual(wrong);
  expect(await refusal(closed, PASSWORD)).toEqual(wrong);
});

test('each refusal is in the audit log, without what was typed', async () => {
  const email = nextEmail();
  const user = await registerUser(w.ctx(), { email, password: PASSWORD });
  const before = (await refusals()).length;
  await refusal(email, 'my other password');
  await refusal('typed-my-password-here', 'x');
  const rows = (await refusals()).slice(before);
  expect(rows).toHaveLength(2);
  expect(rows.some((row) => row.object === user.id)).toBe(true);
  expect(JSON.stringify(rows)).not.toMatch(/my other password|typed-my-password/);
});

test('passwords are kept as argon2id, and never twice as the same hash', async () => {
  const emails = [nextEmail(), nextEmail()];
  for (const email of emails) await registerUser(w.ctx(), { email, password: PASSWORD });
  const rows = await w
    .ctx()
    .read.selectFrom('users')
    .innerJoin('user_passwords as p', 'p.user_id', 'users.id')
    .select('p.hash')
    .where('email', 'in', emails)
    .execute();
  const hashes = rows.map((row) => row.hash);
  const { memoryKib, time } = w.ctx().config.argon2;
  for (const hash of hashes) expect(hash).toContain(`$argon2id$v=19$m=${memoryKib},t=${time},p=1$`);
  expect(new Set(hashes).size).toBe(2);
});

test('an accent typed on another keyboard is the same password', async () => {
  const email = nextEmail();
  const composed = 'mật khẩu của tôi'.normalize('NFC');
  const decomposed = composed.normalize('NFD');
  expect(decomposed).not.toBe(composed);
  await registerUser(w.ctx(), { email, password: composed });
  expect((await enter(email, decomposed)).email).toBe(email);
});

test('an address belongs to one login', async () => {
  const email = nextEmail();
  await registerUser(w.ctx(), { email, password: PASSWORD });
  await expect(
    registerUser(w.ctx(), { email: email.toUpperCase(), password: 'another password' }),
  ).rejects.toMatchObject({
    code: 'EMAIL_TAKEN',
    status: 409,
    details: [{ field: 'body.email' }],
  });
  expect((await enter(email, PASSWORD)).email).toBe(email);
});
