import { committedWorld, type World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyRoute } from '../src/platform/http/route.ts';
import { nameOf, routesOf } from './doors.ts';
import { sandboxState, settleDue } from './money.ts';
import { CASES, type Move, type Ready, type Stage, stageOf } from './money-once-cases.ts';
import { ask, type Reply } from './people.ts';

const CLIENTS = 32;

/** Whoever may change something under one of these may move money. */
const MONEY = [
  'attention:write',
  'checkout:write',
  'invoices:write',
  'payment-methods:write',
  'payments:record',
  'payments:write',
  'refunds:write',
  'subscriptions:write',
];
/** No money moves under these; a new scope has to be put here or there. */
const NO_MONEY = [
  'account:write',
  'analytics:read',
  'api-keys:write',
  'attention:read',
  'catalog:write',
  'credential',
  'customers:write',
  'gateways:write',
  'house-keys:write',
  'invoices:read',
  'license-activations:write',
  'licenses:read',
  'licenses:write',
  'public',
  'session',
  'settings:write',
  'webhooks:write',
];
/** What moves no money although its scope could. */
const HARMLESS = ['POST /api/v1/attention/retry', 'POST /api/v1/files', 'POST /api/v1/mails/:id/resend'];

let world: World;
let stage: Stage;
let nth = 0;

beforeAll(async () => {
  world = await committedWorld({ pool: 20 });
  stage = await stageOf(world);
});
afterAll(() => world.close());

const changing = (): AnyRoute[] => routesOf(world).filter(({ method }) => method !== 'GET');

describe('every route that moves money', () => {
  test('has its race here', () => {
    const moving = changing().filter(({ scope }) => MONEY.includes(scope));
    const raced = new Set(Object.keys(CASES).map((name) => name.split(' ', 2).join(' ')));
    expect([...raced, ...HARMLESS].sort()).toEqual(moving.map(nameOf).sort());
  });

  test('is told by its scope', () => {
    const scopes = new Set<string>(changing().map(({ scope }) => scope));
    expect([...scopes].filter((scope) => !MONEY.includes(scope) && !NO_MONEY.includes(scope))).toEqual([]);
  });
});

/** Everything that a request can leave behind, by name and number. */
async function books(): Promise<Record<string, bigint>> {
  const { rows } = await sql<{ what: string; n: bigint }>`
    select 'event ' || type as what, count(*) as n from outbox group by 1
    union all select 'call ' || operation || ' ' || state, count(*) from gateway_attempts group by 1
    union all select 'audit ' || action, count(*) from audit_log group by 1
    union all select 'book ' || account, sum(amount)::bigint from ledger_entries group by 1
    union all select 'invoice ' || state, count(*) from invoices group by 1
    union all select 'payment ' || state, count(*) from payments group by 1
    union all select 'refund ' || state, count(*) from refunds group by 1
    union all select 'checkout ' || state, count(*) from checkouts group by 1
    union all select 'subscription ' || state, count(*) from subscriptions group by 1
    union all select 'license', count(*) from licenses
    union all select 'method ' || state, count(*) from payment_methods group by 1`.execute(
    world.connections.read,
  );
  const { captures, refunds } = world.sandbox.books();
  const { orders } = await sandboxState(world);
  return {
    ...Object.fromEntries(rows.map(({ what, n }) => [what, BigInt(n)])),
    'gateway captures': BigInt(captures.length),
    'gateway refunds': BigInt(refunds.length),
    'gateway orders': BigInt(Object.keys(orders).length),
  };
}

/** What `work` changed in the books. */
async function changeBy(work: () => Promise<void>): Promise<Record<string, bigint>> {
  const before = await books();
  await work();
  await settleDue(world);
  const after = await books();
  const all = Object.keys({ ...before, ...after });
  const moved = all.map((what) => [what, (after[what] ?? 0n) - (before[what] ?? 0n)] as const);
  return Object.fromEntries(moved.filter(([, n]) => n !== 0n));
}

function sender(name: string, { who, path, body }: Move): () => Promise<Reply> {
  nth += 1;
  const method = name.split(' ')[0] as 'POST' | 'PATCH' | 'DELETE';
  const headers = { 'idempotency-key': `once-${nth}` };
  return () =>
    ask(world, `/api/v1/${path}`, { method, token: who.token, headers, ...(body ? { body } : {}) });
}

async function once(name: string, ready: Ready): Promise<{ status: number; change: object }> {
  const send = sender(name, await ready(stage));
  let status = 0;
  const change = await changeBy(async () => {
    const reply = await send();
    status = reply.status;
    expect(status, reply.text).toBeLessThan(300);
  });
  return { status, change };
}

describe(`asked for by ${CLIENTS} clients at once with one key, and once more`, () => {
  test.each(Object.entries(CASES))('%s has one effect', async (name, ready) => {
    world.clock.advance(60_000);
    const alone = await once(name, ready);
    expect(alone.change).not.toEqual({});
    const send = sender(name, await ready(stage));
    const replies: Reply[] = [];
    const change = await changeBy(async () => {
      replies.push(...(await Promise.all(Array.from({ length: CLIENTS }, send))));
      await world.settle();
      replies.push(await send());
    });
    expect(change).toEqual(alone.change);
    // A twin that comes while the first is at work is told so, and asks again.
    for (const { status, text } of replies) expect([alone.status, 409], text).toContain(status);
    const answers = replies.filter(({ status }) => status === alone.status).map(({ data }) => data);
    expect(replies.at(-1)?.status).toBe(alone.status);
    expect(new Set(answers.map((data) => data.id ?? JSON.stringify(data))).size).toBe(1);
  });
});
