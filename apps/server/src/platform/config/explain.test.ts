import { expect, test } from 'vitest';
import { ConfigError } from './config.ts';
import { explainStartError } from './explain.ts';

const failure = (facts: object) => Object.assign(new Error('raw'), facts);

test.each([
  [
    { code: 'EADDRINUSE', port: 8000, address: '127.0.0.1' },
    'Port 8000 is in use: stop that program or set PORT=8001',
  ],
  [
    { code: 'EADDRINUSE', port: 3000, address: '127.0.0.1' },
    'Port 3000 is in use: stop that program or set WEB_PORT=3001',
  ],
  [{ code: 'EACCES', port: 80 }, 'Port 80 may not be opened by this user: set PORT to 1024 or more'],
  [{ code: '28P01' }, 'The database refuses the user or password in DATABASE_URL'],
  [{ name: 'EmbeddedError' }, 'raw'],
])('%j is explained in one line', (facts, line) => {
  expect(explainStartError(failure(facts))).toBe(line);
});

test('wrong variables keep a line each, and production that lacks some learns of development', () => {
  expect(explainStartError(new ConfigError(['A: is wrong', 'B: is wrong']))).toBe('A: is wrong\nB: is wrong');
  expect(explainStartError(new ConfigError(['A: is missing; production needs it']))).toMatch(
    /MEKONG_ENV=development$/,
  );
});

test('what nobody foresaw keeps its stack', () => {
  expect(explainStartError(new Error('odd'))).toMatch(/odd\n\s+at /);
});
