import type { Gateway, GatewayCapture, GatewayOrder, Outcome } from './port.ts';

const failed: ReadonlySet<GatewayCapture['state']> = new Set(['declined', 'failed']);

/** An order may have been tried several times: the capture that took its money, else the last one that failed to. */
export const captureThatCounts = (order: GatewayOrder): GatewayCapture | undefined =>
  order.captures.find(({ state }) => !failed.has(state)) ?? order.captures.at(-1);

/** What became of an order's money, by its capture that counts; `absent` while there is none. */
export function captureOutcome(order: GatewayOrder): Outcome<GatewayCapture> | { kind: 'absent' } {
  const capture = captureThatCounts(order);
  if (capture === undefined) return { kind: 'absent' };
  if (capture.state === 'pending') return { kind: 'pending', value: capture };
  if (!failed.has(capture.state)) return { kind: 'ok', value: capture };
  const code = `CAPTURE_${capture.state.toUpperCase()}`;
  return { kind: 'declined', code, message: 'The gateway did not take the money' };
}

/** The look-up of `withRetry` for a capture: what the gateway's own books say about this order's money. */
export async function lookUpCapture(
  gateway: Pick<Gateway, 'fetchOrder'>,
  orderId: string,
): Promise<Outcome<GatewayCapture> | { kind: 'absent' }> {
  const order = await gateway.fetchOrder(orderId);
  return order.kind === 'found' ? captureOutcome(order.value) : order;
}
