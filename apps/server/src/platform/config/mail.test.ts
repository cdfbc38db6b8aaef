import { expect, test } from 'vitest';
import { type Environment, parseTexts } from './environment.ts';

function mailOf(env: Environment) {
  const { values } = parseTexts(env);
  return { server: values.SMTP_URL ?? null, from: values.MAIL_FROM ?? null };
}
const problemsOf = (env: Environment) => parseTexts(env).problems;

test('a mail server and a sender are read, with what is special in a password; none is needed', () => {
  expect(mailOf({})).toEqual({ server: null, from: null });
  const SMTP_URL = 'smtp://billing%40x:p%40ss%2F@mail.example.com';
  expect(mailOf({ SMTP_URL, MAIL_FROM: 'Bến Sông <hello@example.com>' })).toEqual({
    server: {
      host: 'mail.example.com',
      port: 587,
      secure: false,
      loopback: false,
      auth: { user: 'billing@x', pass: 'p@ss/' },
    },
    from: { name: 'Bến Sông', address: 'hello@example.com' },
  });
  const local = mailOf({ SMTP_URL: 'smtps://[::1]', MAIL_FROM: 'hello@example.com' });
  expect(local.server).toMatchObject({ host: '::1', port: 465, secure: true, loopback: true, auth: null });
  expect(local.from).toEqual({ name: null, address: 'hello@example.com' });
});

test.each(['mail.example.com', 'https://x', 'smtp://', 'smtp://h/path', 'smtp://h?tls=no', 'smtp://%E0@h'])(
  'SMTP_URL %s is refused, and not shown',
  (SMTP_URL) => {
    expect(problemsOf({ SMTP_URL })).toEqual([
      'SMTP_URL: must be an address like smtp://user:password@mail.example.com:587, or smtps://',
    ]);
  },
);

test.each(['hello', 'Hello <hello>', 'a@b.example, c@d.example'])('MAIL_FROM %s is refused', (MAIL_FROM) => {
  expect(problemsOf({ MAIL_FROM })).toHaveLength(1);
});
