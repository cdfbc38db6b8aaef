import { Writable } from 'node:stream';
import { movableClock } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import { buildLogger, type LoggerOptions } from './build-logger.ts';
import { prettyLine, prettyStream } from './pretty.ts';
import { redact, redactText } from './redact.ts';
import { slowQueryLog } from './slow-query.ts';

function start(level: LoggerOptions['level'] = 'debug') {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const clock = movableClock(new Date('2026-11-21T09:00:00Z'));
  return { log: buildLogger({ service: 'mekong-test', level, clock, stream }), lines };
}

describe('log lines', () => {
  it('have exactly the five parts', () => {
    const { log, lines } = start();
    log
      .child({ requestId: 'req_1' })
      .child({ actor: 'user:1' })
      .info({ payment: 'pay_1' }, 'payment settled');
    expect(lines).toEqual([
      {
        timestamp: '2026-11-21T09:00:00.000Z',
        level: 'info',
        service: 'mekong-test',
        message: 'payment settled',
        context: { requestId: 'req_1', actor: 'user:1', payment: 'pay_1' },
      },
    ]);
  });

  it('take texts and errors alone', () => {
    const { log, lines } = start();
    log.warn('only text');
    log.error(Object.assign(new Error('broken'), { code: '23505' }));
    log.error({ err: new TypeError('deep', { cause: new Error('root') }) }, 'failed');
    expect(lines[0]).toMatchObject({ message: 'only text', context: {} });
    expect(lines[1]).toMatchObject({ message: 'broken', context: { err: { type: 'Error', code: '23505' } } });
    expect(lines[2]).toMatchObject({
      message: 'failed',
      context: { err: { type: 'TypeError', message: 'deep', cause: { message: 'root' } } },
    });
  });

  it('below the level are not written', () => {
    const { log, lines } = start('warn');
    log.info('quiet');
    log.warn('loud');
    expect(lines.map(({ message }) => message)).toEqual(['loud']);
  });

  it('name slow statements without their parameters', () => {
    const { log, lines } = start();
    slowQueryLog(log)('select * from users where email = $1', 123.4);
    expect(lines[0]).toMatchObject({ level: 'warn', context: { milliseconds: 123 } });
  });
});

describe('redaction', () => {
  it('hides credentials by name, at any depth', () => {
    const secret = 'hunter2';
    const hidden = redact({
      headers: { authorization: secret, Cookie: secret, 'set-cookie': [secret], accept: 'text/html' },
      body: {
        password: secret,
        accessToken: secret,
        client_secret: secret,
        apiKey: secret,
        licenseKey: secret,
      },
      list: [{ refresh_token: secret, tokens: 12 }],
    });
    expect(JSON.stringify(hidden)).not.toContain(secret);
    expect(hidden).toMatchObject({ headers: { accept: 'text/html' }, list: [{ tokens: 12 }] });
  });

  it('hides credentials by shape inside texts and errors', () => {
    const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
    const text = `Bearer abc.def postgres://app:hunter2@db/x ${jwt} AGY-ACME-20261121-0001-ABCDEF`;
    const clean = redactText(text);
    for (const part of ['abc.def', 'hunter2', jwt, 'ACME-2026']) expect(clean).not.toContain(part);
    expect(clean).toContain('postgres://app:[redacted]@db/x');
    expect(JSON.stringify(redact(new Error(text)))).not.toContain('hunter2');
  });

  it('survives circles, buffers, dates and bigints', () => {
    const circle: Record<string, unknown> = { amount: 995_00n, at: new Date(0), bytes: Buffer.from('abc') };
    circle.self = circle;
    expect(redact(circle)).toEqual({ amount: '99500', at: new Date(0), bytes: '[3 bytes]', self: '[…]' });
  });
});

describe('lines for people', () => {
  it('show time, level, message and facts, stacks below', () => {
    const line = prettyLine(
      JSON.stringify({
        timestamp: '2026-11-21T09:00:01.000Z',
        level: 'error',
        message: 'failed',
        context: { code: 'X', err: { stack: 'Error: no\n at file' } },
      }),
    );
    expect(line).toContain('09:00:01');
    expect(line).toContain('failed');
    expect(line).toContain('code=X');
    expect(line).toContain('\n  Error: no\n   at file\n');
    expect(prettyLine('not json')).toBe('not json\n');
  });

  it('are written one by one', async () => {
    const written: string[] = [];
    const stream = prettyStream({ write: (text) => written.push(text) });
    const line = {
      timestamp: '2026-11-21T09:00:01.000Z',
      level: 'info',
      message: 'up',
      context: { port: 8000 },
    };
    await new Promise<void>((done) => {
      stream.end(`${JSON.stringify(line)}\nplain\n`, () => done());
    });
    expect(written.join('')).toContain('port=8000');
    expect(written.join('')).toContain('plain\n');
  });
});
