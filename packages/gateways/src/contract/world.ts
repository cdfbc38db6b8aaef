import type { Delivery, Gateway } from '../port.ts';
import type { SandboxControl } from './control.ts';

/**
 * How a gateway goes about the same promises. The suite asserts either side of each: what differs is tried as it is, not
 * left out.
 */
export interface ContractTraits {
  /** The money is taken as the buyer approves; else by a call of ours. */
  capturesOnApproval: boolean;
  /** A setup is a method as the buyer approves; else by a call of ours. */
  completesOnApproval: boolean;
  /** Its books can be searched by our ids, so that they prove what was not charged. */
  findsCharges: boolean;
  /** Our own id comes back on a setup. */
  keepsSetupId: boolean;
  /** A capture tells that it is disputed; else only the event and the refusal of a refund do. */
  showsDisputes: boolean;
  /** The account has a name that the gateway tells. */
  namesAccount: boolean;
  /** Cards that are approved, then refused when captured; none where the page itself takes the money. */
  declinedAtCapture: readonly string[];
  /** Cards that need the buyer at each later charge; none where the simulator cannot ask: the adapter's own tests must. */
  asksBuyerLater: readonly string[];
  /** Ways to pay whose money stays pending and in the end does not come; none where the simulator has no such bank. */
  failsLater: readonly string[];
  /** The types of events that a seller asks for. */
  eventTypes: readonly string[];
  /** What can be false about a delivery. */
  forgeries: readonly string[];
}

/** What a gateway's adapter must bring to be tried: itself, and a simulator of its gateway behind HTTP levers. */
export interface ContractWorld {
  gateway: Gateway;
  /** The same account, but set up for another webhook. */
  foreigner: Gateway;
  /** Holds keys that the gateway does not know. */
  stranger: Gateway;
  control: SandboxControl;
  /** Card numbers of the simulator by how a payment with them ends. */
  cards: {
    /** Refused on the gateway's page. */
    refused: string;
    /** Accepted on the page, refused for each later charge. */
    declinedLater: string;
    /** The money comes days later. */
    pending: string;
  };
  /** Of an object that this gateway could have, but has not. */
  absent: { order: string; capture: string; refund: string; setup: string };
  /** Everything that has been delivered so far. */
  received: Delivery[];
  now(): Date;
  /** Moves every clock. */
  passDays(days: number): void;
  /** Moves every clock until a delivery kept from now is no longer to be believed. */
  outliveDeliveries(): void;
  close(): Promise<void>;
}

/** A part of the suite; `world` is there once its tests run. */
export type Section = (world: () => ContractWorld, traits: ContractTraits) => void;
