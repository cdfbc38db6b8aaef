import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, BrowserContext } from '@playwright/test';
import { origin } from './origin.ts';

export const PASSWORD = 'correct horse battery';

/** An address nobody has signed up with. */
export const freshEmail = (): string => `buyer-${randomUUID()}@example.com`;

export interface Person {
  readonly email: string;
  readonly password: string;
}

/** The answer's `data`; the browser's own session and address go along. Throws on a refusal. */
export async function call<T>(request: APIRequestContext, path: string, body?: unknown): Promise<T> {
  const headers = { origin: origin() };
  const answer = await (body === undefined
    ? request.get(origin() + path)
    : request.post(origin() + path, { data: body, headers }));
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()).data as T;
}

/** Signs a new customer up without the pages, for tests that begin later. The browser is signed in. */
export async function signUp(context: BrowserContext, company?: string): Promise<Person> {
  const person = { email: freshEmail(), password: PASSWORD };
  await call(context.request, '/api/v1/auth/register', { ...person, ...(company ? { company } : {}) });
  return person;
}

/** The demo installation's login of the house. */
export function staff(): Person {
  const home = process.env.MEKONG_HOME;
  if (!home) throw new Error('MEKONG_HOME: name the data folder of the product at MEKONG_URL');
  const secrets = readFileSync(join(home, 'secrets.env'), 'utf8');
  const password = /^DEMO_STAFF_PASSWORD=(.+)$/m.exec(secrets)?.[1];
  if (!password) throw new Error(`${home}/secrets.env has no DEMO_STAFF_PASSWORD`);
  return { email: 'staff@mekong.example', password };
}

export async function signIn(context: BrowserContext, { email, password }: Person): Promise<void> {
  await call(context.request, '/api/v1/auth/login', { email, password });
}
