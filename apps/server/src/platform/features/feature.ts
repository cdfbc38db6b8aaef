import type { AnyCommand } from '../commands/command.ts';
import type { Ctx, TxCtx } from '../context/context.ts';
import type { Services } from '../context/services.ts';
import type { DueKind, Schedule } from '../due/kind.ts';
import type { EventOf, EventType, StoredEvent } from '../events/event.ts';
import type { AnyRoute } from '../http/route.ts';
import type { MailTemplates } from '../mail/template.ts';
import type { Check } from './checks.ts';
import type { Authenticator, Ports } from './ports.ts';

export type Reactions = { [T in EventType]?: (t: TxCtx, event: EventOf<T>) => Promise<void> };
export type Subscribers = { [T in EventType]?: (t: TxCtx, event: StoredEvent<T>) => Promise<void> };

/** A feature's manifest. A folder that holds one is a feature; removing the folder removes it. */
export interface Feature {
  readonly name: string;
  /** Calls go to strictly lower floors only; events go up. */
  readonly floor: number;
  /** Features that must be there; the start fails with their names otherwise. */
  readonly requires?: readonly string[];
  /** Events that this feature alone emits. */
  readonly emits?: readonly EventType[];
  readonly provides?: Partial<Omit<Ports, 'authenticate'>> & { readonly authenticate?: Authenticator };
  /** Built once at start, reached as `ctx.services.NAME`. */
  readonly services?: (ctx: Ctx) => Partial<Services>;
  readonly routes?: readonly AnyRoute[];
  /** What people and programs can run by name: at the command line and over the API. */
  readonly commands?: readonly AnyCommand[];
  readonly due?: readonly DueKind[];
  readonly schedules?: readonly Schedule[];
  /** Inside the emitting transaction, on events of strictly lower floors; database work only. */
  readonly reactions?: Reactions;
  /** After commit, from the outbox, at least once; each in a transaction of its own with its mark. */
  readonly subscribers?: Subscribers;
  /** Mails by name, unique over all features; `queueMails` names one. */
  readonly mails?: MailTemplates;
  /** What must exist before the first request: seeds, in a transaction of their own. */
  readonly seed?: (ctx: Ctx) => Promise<void>;
  /** What staff must look at. */
  readonly attention?: (ctx: Ctx) => Promise<AttentionItem[]>;
  /** What must be so before real money is taken. */
  readonly checks?: readonly Check[];
}

export interface AttentionItem {
  readonly kind: string;
  readonly object: string;
  readonly customerId: string | null;
  readonly reason: string;
  readonly since: Date;
  readonly detail: Record<string, unknown>;
  /** Work of the platform that a person may have tried again. */
  readonly retry?: boolean;
}

export const defineFeature = (feature: Feature): Feature => feature;
