import { type World, world } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { houseKey, owner, purchase } from '../../server/journeys/people.ts';
import { HOUSE_KEY_SCOPES } from '../../server/src/features/api-keys/api-key.ts';
import { type Stage, stage } from './testing/stage.ts';

let w: World;
let s: Stage;
let url: string;

beforeAll(async () => {
  w = await world();
  url = (await w.api()).url;
  await purchase(w, (await owner(w, 'lan@example.com')).token);
  const { token } = await houseKey(w, 'test', HOUSE_KEY_SCOPES);
  s = await stage({ MEKONG_URL: url, MEKONG_API_KEY: token });
});
afterAll(async () => {
  await s.close();
  await w.close();
});

describe('what the server has', () => {
  test('is shown to people as a table', async () => {
    const { code, out } = await s.type(['revenue', 'dashboard'], { width: 100 });
    expect(code).toBe(0);
    // 995.00 a year ÷ 12 = 82.92
    expect(out).toContain('USD       82.92 USD  995.00 USD          1     82.92 USD');
  });

  test('is given to programs as lines, or as JSON', async () => {
    expect((await s.type(['catalog', 'list', '-q'])).out).toBe('solo\nteam\nenterprise\nstarter-kit\n');
    const { out } = await s.type(['revenue', 'dashboard', '--json']);
    expect(JSON.parse(out).byPlan).toEqual([
      { plan: 'team', currency: 'USD', subscriptions: 1, mrr: { amount: 8292, currency: 'USD' } },
    ]);
  });

  test('ends with 1 where the verdict is no', async () => {
    expect((await s.type(['licenses', 'validate', 'AGY-nobody'])).code).toBe(1);
  });
});

describe('one line says what to do', () => {
  test.each<[string, string[], Record<string, string>, number, string]>([
    [
      'no server',
      ['status'],
      { MEKONG_URL: 'http://127.0.0.1:1' },
      3,
      'No server answers at http://127.0.0.1:1',
    ],
    ['a wrong key', ['status'], { MEKONG_API_KEY: 'mk_test_nonsense' }, 4, 'does not know this key'],
    ['no such command', ['revenue', 'forecast'], {}, 2, 'There is no command "revenue forecast"'],
    ['a slip of the finger', ['catalog', 'lst'], {}, 2, 'did you mean "mekong catalog list"?'],
    ['something missing', ['licenses', 'revoke', 'lic_1'], {}, 2, '--reason is missing'],
    ['an unknown option', ['finance', 'invoice-list', '--overdu'], {}, 2, 'did you mean --overdue?'],
    ['a key in the open', ['status'], { MEKONG_URL: 'http://billing.example.com' }, 2, 'in the open'],
  ])('%s', async (_what, line, env, code, says) => {
    const said = await s.type(line, { env });
    expect([said.code, said.out]).toEqual([code, '']);
    expect(said.err).toContain(says);
  });
});
