import { alphanumeric } from '../ids.ts';

/** The form of most ids: a kind, a digit that stands for the account's region, letters and digits. */
const id = (kind: string, length = 23): string => `${kind}_1${alphanumeric(length)}`;

export const sessionId = (): string => `cs_test_a1${alphanumeric(56)}`;
export const lineId = (): string => id('li');
export const intentId = (): string => id('pi');
export const chargeId = (type: string): string => id(type === 'card' ? 'ch' : 'py');
export const refundId = (): string => id('re');
export const methodId = (): string => id('pm');
export const setupId = (): string => id('seti');
export const disputeId = (): string => id('du');
export const eventId = (): string => id('evt');
export const customerId = (): string => `cus_${alphanumeric(14)}`;
export const requestId = (): string => `req_${alphanumeric(14)}`;

/** The secret of a payment or setup: its id and something that cannot be guessed. */
export const clientSecret = (of: string): string => `${of}_secret_${alphanumeric(25)}`;

/** The merchant of the sandbox. */
export const ACCOUNT_ID = 'acct_1SandboxMerchant00';

// A movement on the balance has the id of what moved it, so that neither has to be searched for.
const MOVERS = { ch: 'txn_c', py: 'txn_p', re: 'txn_r' } as const;

/** The movement that a charge or a refund made. */
export function movementId(of: string): string {
  const [kind = '', rest = ''] = of.split('_');
  return MOVERS[kind as keyof typeof MOVERS] + rest;
}

/** The charge or refund behind a movement; null for what is no such id. */
export function moverOf(movement: string): string | null {
  const found = Object.entries(MOVERS).find(([, prefix]) => movement.startsWith(prefix));
  return found ? `${found[0]}_${movement.slice(found[1].length)}` : null;
}
