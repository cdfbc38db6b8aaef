import { expect, test } from 'vitest';
import { type SmtpFailure, smtpOutcome } from './smtp-outcome.ts';

const failure = (rest: Partial<SmtpFailure>): SmtpFailure => ({ message: 'no', ...rest });

test.each<[string, Partial<SmtpFailure>, boolean, string]>([
  ['no connection', { code: 'ECONNECTION', command: 'CONN' }, false, 'later'],
  ['a greeting that never came', { code: 'ETIMEDOUT', command: 'CONN' }, false, 'later'],
  ['a wrong password', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, false, 'later'],
  ['our sender refused', { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, false, 'later'],
  ['no such mailbox', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, false, 'refused'],
  ['greylisted', { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, false, 'later'],
  ['the text refused', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, true, 'refused'],
  ['the text put off', { code: 'EMESSAGE', responseCode: 452, command: 'DATA' }, true, 'later'],
  ['closing down, said so', { code: 'ECONNECTION', responseCode: 421, command: 'CONN' }, true, 'later'],
  ['cut off in the text', { code: 'ECONNECTION', command: 'CONN' }, true, 'unknown'],
  ['silence after the text', { code: 'ETIMEDOUT', command: 'CONN' }, true, 'unknown'],
  ['given up after the text', { code: 'EABORT' }, true, 'unknown'],
  ['an address that is none', { code: 'EENVELOPE', command: 'API' }, false, 'refused'],
  ['larger than the server takes', { code: 'EMESSAGE', command: 'MAIL FROM' }, false, 'refused'],
])('%s', (_, what, textBegan, kind) => {
  expect(smtpOutcome(failure(what), textBegan)).toEqual({ kind, reason: 'no' });
});
