import { world } from '@mekong/testing';
import { expect, test } from 'vitest';
import { ask } from '../../../journeys/people.ts';

const ROUNDS = 5;

async function fastest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.hrtime.bigint();
    await work();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return Math.min(...times);
}

test('a sign-in takes as long for nobody as for a wrong password', async () => {
  const at = await world({ config: { argon2: { memoryKib: 19_456, time: 2 } } });
  const login = (email: string) =>
    ask(at, '/api/v1/auth/login', { body: { email, password: 'wrong horse battery' } });
  await ask(at, '/api/v1/auth/register', {
    body: { email: 'lan@example.com', password: 'correct horse battery' },
  });
  await login('warm@example.com');
  const [known, unknown] = [
    await fastest(() => login('lan@example.com')),
    await fastest(() => login('nobody@example.com')),
  ];
  expect(unknown).toBeGreaterThan(known / 2);
  expect(unknown).toBeLessThan(known * 2);
  await at.close();
});
