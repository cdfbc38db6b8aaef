import { money } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import { lookUpCapture } from './captures.ts';
import type { CaptureState, GatewayCapture, GatewayOrder, Lookup } from './port.ts';

const capture = (id: string, state: CaptureState): GatewayCapture => ({
  id,
  orderId: 'O1',
  state,
  amount: money(100n, 'USD'),
  fee: null,
  paymentId: 'pay_1',
  refunded: money(0n, 'USD'),
  disputed: false,
  createdAt: new Date(0),
});

const order = (...captures: GatewayCapture[]): Lookup<GatewayOrder> => ({
  kind: 'found',
  value: {
    id: 'O1',
    state: 'completed',
    total: money(100n, 'USD'),
    paymentId: 'pay_1',
    approvalUrl: null,
    expiresAt: null,
    captures,
    savedMethod: null,
  },
});

describe('the look-up of a capture', () => {
  it.each<[string, Lookup<GatewayOrder>, object]>([
    ['taken money', order(capture('C1', 'completed')), { kind: 'ok', value: { id: 'C1' } }],
    ['money given back since', order(capture('C1', 'refunded')), { kind: 'ok', value: { id: 'C1' } }],
    ['money on its way', order(capture('C1', 'pending')), { kind: 'pending', value: { id: 'C1' } }],
    ['a decline', order(capture('C1', 'declined')), { kind: 'declined', code: 'CAPTURE_DECLINED' }],
    [
      'success after failure',
      order(capture('C0', 'failed'), capture('C1', 'completed')),
      { value: { id: 'C1' } },
    ],
    ['no capture', order(), { kind: 'absent' }],
    ['no order', { kind: 'absent' }, { kind: 'absent' }],
    ['nothing', { kind: 'unknown', code: 'TIMEOUT', message: '' }, { kind: 'unknown', code: 'TIMEOUT' }],
  ])('finds %s', async (_name, found, expected) => {
    expect(await lookUpCapture({ fetchOrder: async () => found }, 'O1')).toMatchObject(expected);
  });
});
