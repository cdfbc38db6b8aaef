import type { Delivery, Gateway } from '../port.ts';
import type { SandboxControl } from './control.ts';

/** What a gateway's adapter must bring to be tried: itself, and a simulator of its gateway behind HTTP levers. */
export interface ContractWorld {
  gateway: Gateway;
  /** The same account, but set up for another webhook. */
  foreigner: Gateway;
  control: SandboxControl;
  /** Card numbers of the simulator by how a payment with them ends. */
  cards: { declinedAtCapture: string; declinedLater: string; pending: string };
  /** Everything that has been delivered so far. */
  received: Delivery[];
  /** Moves every clock until a delivery kept from now is no longer to be believed. */
  outliveDeliveries(): void;
  close(): Promise<void>;
}
