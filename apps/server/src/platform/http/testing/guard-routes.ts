import { z } from 'zod';
import type { KeyActor } from '../../context/actor.ts';
import { type AnyRoute, defineRoute } from '../route.ts';
import { ann, testPorts } from './app.ts';

const who = (path: `/${string}`, more: Partial<AnyRoute> = {}): AnyRoute =>
  defineRoute({
    method: 'GET',
    path,
    summary: 'Who asks',
    scope: 'session',
    output: z.unknown(),
    handler: async ({ actor }, { http }) => {
      if (actor.kind === 'key') return { key: actor.keyId, customer: actor.customerId };
      if (actor.kind !== 'user') return { kind: actor.kind, ip: http.ip };
      return { id: actor.userId, customer: actor.customerId, role: actor.memberRole };
    },
    ...more,
  } as AnyRoute);

export const session = who('/api/v1/me');
const open = who('/api/v1/open', { scope: 'public' });
export const pay = who('/api/v1/pay', { scope: 'payments:write', method: 'POST', idempotency: 'none' });
const login = who('/api/v1/login', {
  scope: 'public',
  method: 'POST',
  limit: 'sensitive',
  idempotency: 'none',
});
const hook = who('/api/v1/hook', {
  scope: 'public',
  method: 'POST',
  limit: 'none',
  rawBody: true,
  idempotency: 'none',
  handler: async (_ctx, { http }) => {
    if (http.rawBody.toString() === 'forged') throw Object.assign(new Error('no'), { statusCode: 400 });
    return http.rawBody.toString();
  },
});

const staff = { ...ann, userId: 'usr_staff', staffRole: 'staff-read' as const };
const reader = { ...ann, userId: 'usr_reader' };
const key = { kind: 'key', mode: 'test', scopes: new Set(['payments:write' as const]) } as const;
const house: KeyActor = { ...key, keyId: 'key_house', keyKind: 'house', customerId: null };
const own: KeyActor = { ...key, keyId: 'key_own', keyKind: 'customer', customerId: 'cus_1' };
const admin = { ...ann, userId: 'usr_admin', staffRole: 'staff-admin' as const };
const tokens = { good: ann, staff, admin, reader, house, own };
const memberships = {
  usr_ann: [
    { customerId: 'cus_1', role: 'owner' as const },
    { customerId: 'cus_2', role: 'read-only' as const },
  ],
  usr_reader: [{ customerId: 'cus_1', role: 'read-only' as const }],
};

/** One route of each kind; logins (an owner, a reader, two of the staff) and keys (of the house, of a customer). */
export const guardRoutes = [session, open, pay, login, hook];
export const guardPorts = testPorts(tokens, memberships, {}, { cus_1: 'test', cus_2: 'live', cus_3: 'test' });

export const bearer = (token: string, more: Record<string, string> = {}) => ({
  authorization: `Bearer ${token}`,
  ...more,
});
export const codeOf = (response: { json(): { error?: { code: string } } }) => response.json().error?.code;
