/** Where a fault strikes and what it looks like; the simulator's own words. */
export interface FaultWish {
  on:
    | 'create_order'
    | 'capture'
    | 'refund'
    | 'token'
    | 'fetch_order'
    | 'webhook'
    | 'charge'
    | 'setup'
    | 'remove_method'
    | 'check';
  kind: '500' | 'timeout_before' | 'timeout_after' | 'garbage' | '429' | 'replayed_500';
  times?: number;
}

/** The simulator's levers, pulled over HTTP only. */
export interface SandboxControl {
  /** What the buyer's click does; a card number chooses how the payment ends. Throws when it ends refused. */
  approve(id: string, card?: string): Promise<void>;
  /** The same, for a card that the page refuses. */
  approveInVain(id: string, card: string): Promise<void>;
  fault(...faults: FaultWish[]): Promise<void>;
  clearFaults(): Promise<void>;
  /** How many calls must have been left without an answer, or with half of one, by the faults that were asked for. */
  spoiled(): number;
  /** Sends every webhook that is due. */
  deliver(): Promise<void>;
  /** The next deliveries never come, however long one waits. */
  lose(next: number): Promise<void>;
  send(wish: { eventId: string; copies?: number; forged?: string }): Promise<void>;
  /** The buyer's bank asks for the money of a capture back. */
  dispute(captureId: string): Promise<void>;
  /** The dispute ends, for the seller when `won`. */
  endDispute(captureId: string, won: boolean): Promise<void>;
  /** How many captures took money for a payment of ours. */
  capturesOf(paymentId: string): Promise<number>;
  refundsOf(captureId: string): Promise<number>;
}

/** What the simulator's books say, in its own words. */
export interface Books {
  capturesOf(state: unknown, paymentId: string): number;
  refundsOf(state: unknown, captureId: string): number;
}

const spoiling: ReadonlySet<FaultWish['kind']> = new Set(['timeout_before', 'timeout_after', 'garbage']);

/** Levers for one gateway of the simulator at `baseUrl`. */
export function controlOver(baseUrl: string, gateway: string, books: Books): SandboxControl {
  const state = () => ask(`${baseUrl}/_control/state`, 'GET');
  const post = (lever: string, input: object) => ask(`${baseUrl}/_control/${lever}`, 'POST', input);
  const approval = async (orderId: string, card: string | undefined) =>
    (await post('approve', { orderId, payer: { card } })) as { outcome: string };
  let spoiled = 0;
  return {
    async approve(id, card) {
      const { outcome } = await approval(id, card);
      if (outcome !== 'approved') throw new Error(`the approval of ${id} ended ${outcome}`);
    },
    async approveInVain(id, card) {
      const { outcome } = await approval(id, card);
      if (outcome === 'approved') throw new Error(`${card} was approved for ${id}`);
    },
    spoiled: () => spoiled,
    async fault(...faults) {
      for (const { kind, times = 1 } of faults) if (spoiling.has(kind)) spoiled += times;
      await post('faults', { faults: faults.map((fault) => ({ gateway, ...fault })) });
    },
    async clearFaults() {
      await post('faults/clear', {});
    },
    async deliver() {
      await post('deliver', {});
    },
    async lose(next) {
      await post('webhooks/lose', { next });
    },
    async send(wish) {
      await post('webhooks/send', wish);
    },
    async dispute(captureId) {
      await post('dispute', { captureId });
    },
    async endDispute(captureId, won) {
      await post('dispute/close', { captureId, won });
    },
    capturesOf: async (paymentId) => books.capturesOf(await state(), paymentId),
    refundsOf: async (captureId) => books.refundsOf(await state(), captureId),
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
