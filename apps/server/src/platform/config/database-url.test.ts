import { expect, test } from 'vitest';
import { databaseConnection, databaseUrlProblem } from './database-url.ts';

test.each([
  ['postgresql://u:p@db.example.com/x', { rejectUnauthorized: false }],
  ['postgresql://u:p@db.example.com/x?sslmode=verify-full', { rejectUnauthorized: true }],
  ['postgresql://u:p@db/x?sslmode=disable', false],
  ['postgresql://u:p@127.0.0.1:5432/x?sslmode=require', false],
  ['postgresql://u:p@[::1]/x', false],
  ['postgresql://u@localhost/x?host=%2Fvar%2Frun%2Fpostgresql', false],
  ['postgresql://u@localhost/x?host=db.example.com', { rejectUnauthorized: false }],
])('TLS for %s', (DATABASE_URL, ssl) => {
  const connection = databaseConnection(DATABASE_URL, undefined);
  expect(connection.ssl).toEqual(ssl);
  expect(connection.connectionString).not.toContain('sslmode');
});

test('a given CA is what the certificate is checked against', () => {
  expect(databaseConnection('postgresql://u:p@db.example.com/x', 'pem').ssl).toEqual({
    rejectUnauthorized: true,
    ca: 'pem',
  });
});

test.each([
  ['postgresql://postgres.abc:hush@aws-0-x.pooler.supabase.com:6543/postgres', /transaction pooler/],
  ['postgresql://u:hush@h/x?pgbouncer=true', /transaction pooler/],
  ['mysql://u:hush@h/x', /must start with postgresql/],
  ['hush', /must be an address/],
])('the wrong database address %s is explained without showing it', (DATABASE_URL, message) => {
  const problem = databaseUrlProblem(DATABASE_URL);
  expect(problem).toMatch(message);
  expect(problem).not.toContain('hush');
});

test('the session-mode pooler is fine', () => {
  const DATABASE_URL = 'postgresql://postgres.abc:p@aws-0-x.pooler.supabase.com:5432/postgres';
  expect(databaseUrlProblem(DATABASE_URL)).toBeNull();
});
