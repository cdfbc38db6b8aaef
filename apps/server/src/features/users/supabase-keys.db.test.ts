import type { World } from '@mekong/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  outcomeOf,
  type Pair,
  type Project,
  pairOf,
  supabaseProject,
  whoIs,
  worldBeside,
} from './testing/supabase-project.ts';

const MINUTE = 60_000;

let project: Project;
beforeAll(async () => {
  project = await supabaseProject();
});
afterAll(() => project.close());

let at: World;
beforeEach(() => project.reset());
afterEach(() => at.close());

const open = async (values: Record<string, string> = {}) => {
  at = await worldBeside(project, values);
};
const sign = (changes: Record<string, unknown> = {}, pair?: Pair, kid?: string) =>
  project.sign(at, changes, pair, kid);
const me = (token: string) => whoIs(at, token);
const outcome = (token: string) => outcomeOf(at, token);

describe('the keys of the project', () => {
  test('are kept for ten minutes', async () => {
    await open();
    for (let n = 0; n < 3; n++) await me(await sign());
    expect(project.asked).toBe(1);
    at.clock.advance(10 * MINUTE);
    expect((await me(await sign())).status).toBe(200);
    expect(project.asked).toBe(2);
  });

  test('are asked for anew where a token names another one, at most every 30 seconds', async () => {
    await open();
    await me(await sign());
    const next = await pairOf('ES256', 'next');
    project.published = [next.jwk];
    const token = await sign({}, next, 'next');
    expect(await outcome(token)).toEqual([401, 'INVALID_TOKEN']);
    at.clock.advance(30_000);
    expect((await me(token)).status).toBe(200);
    expect(await outcome(await sign())).toEqual([401, 'INVALID_TOKEN']);
    expect(project.asked).toBe(2);
  });

  test('are good for a day while the project does not answer; without any nobody can tell', async () => {
    await open();
    project.broken = true;
    const early = await me(await sign());
    expect([early.status, early.code]).toEqual([503, 'UNAVAILABLE']);
    project.broken = false;
    at.clock.advance(1_000);
    expect((await me(await sign())).status).toBe(200);
    project.broken = true;
    at.clock.advance(23 * 60 * MINUTE);
    expect((await me(await sign())).status).toBe(200);
    at.clock.advance(60 * MINUTE);
    expect((await me(await sign())).status).toBe(503);
  });

  test('are not asked for because of a token that claims to be somebody else’s', async () => {
    await open();
    await me(await sign({ iss: 'https://other.supabase.co/auth/v1' }));
    await me('nonsense');
    expect(project.asked).toBe(0);
  });
});
