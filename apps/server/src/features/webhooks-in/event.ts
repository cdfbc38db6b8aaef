import type { ConnectionKind, GatewayName } from '@mekong/gateways';

/** `failing` was tried and is tried again; `dead` waits for a person. */
export const eventStates = ['waiting', 'failing', 'dead', 'done'] as const;
export type EventState = (typeof eventStates)[number];

/** An event of the inbox as people see it. */
export interface InboxEvent {
  readonly id: string;
  readonly gateway: GatewayName;
  readonly connection: ConnectionKind;
  readonly type: string;
  readonly subject: string;
  readonly state: EventState;
  /** Ids of ours that it was about; known once it was worked off. */
  readonly touched: readonly string[];
  readonly lastError: string | null;
  readonly receivedAt: Date;
  readonly processedAt: Date | null;
}

/** Of what a row holds: `done` however it came there, `dead` only while it still waits. */
export function stateOf(row: {
  readonly state: 'waiting' | 'done';
  readonly deadAt: Date | null;
  readonly lastError: string | null;
}): EventState {
  if (row.state === 'done') return 'done';
  if (row.deadAt) return 'dead';
  return row.lastError === null ? 'waiting' : 'failing';
}
