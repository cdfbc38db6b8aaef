/** Where a fault strikes and what it looks like; the simulator's own words. */
export interface FaultWish {
  on: 'create_order' | 'capture' | 'refund' | 'token' | 'fetch_order' | 'webhook' | 'charge';
  kind: '500' | 'timeout_before' | 'timeout_after' | 'garbage' | '429' | 'replayed_500';
  times?: number;
}

export type Forgery = 'signature' | 'body' | 'webhook_id' | 'cert' | 'cert_host';

/** The simulator's levers, pulled over HTTP only. */
export interface SandboxControl {
  /** What the buyer's click does; a card number chooses how the payment ends. */
  approve(orderId: string, card?: string): Promise<void>;
  fault(...faults: FaultWish[]): Promise<void>;
  clearFaults(): Promise<void>;
  /** Sends every webhook that is due. */
  deliver(): Promise<void>;
  send(wish: { eventId: string; copies?: number; forged?: Forgery }): Promise<void>;
  /** How many captures took money for a payment of ours. */
  capturesOf(paymentId: string): Promise<number>;
  refundsOf(captureId: string): Promise<number>;
}

interface SandboxState {
  captures: Record<string, { customId: string | null; status: string }>;
  refunds: Record<string, { captureId: string }>;
}

export function controlOver(baseUrl: string): SandboxControl {
  const state = async () => (await ask(`${baseUrl}/_control/state`, 'GET')) as SandboxState;
  const post = (lever: string, input: object) => ask(`${baseUrl}/_control/${lever}`, 'POST', input);
  return {
    async approve(orderId, card) {
      const { outcome } = (await post('approve', { orderId, payer: { card } })) as { outcome: string };
      if (outcome !== 'approved') throw new Error(`the approval of ${orderId} ended ${outcome}`);
    },
    async fault(...faults) {
      await post('faults', { faults });
    },
    async clearFaults() {
      await post('faults/clear', {});
    },
    async deliver() {
      await post('deliver', {});
    },
    async send(wish) {
      await post('webhooks/send', wish);
    },
    async capturesOf(paymentId) {
      const captures = Object.values((await state()).captures);
      return captures.filter((one) => one.customId === paymentId && one.status !== 'DECLINED').length;
    },
    async refundsOf(captureId) {
      return Object.values((await state()).refunds).filter((one) => one.captureId === captureId).length;
    },
  };
}

async function ask(url: string, method: 'GET' | 'POST', input?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}
