import type { SandboxContext } from '../context.ts';

/** What Stripe's handlers work with: `request` is the API call that causes what happens, null for anything else. */
export interface StripeContext extends SandboxContext {
  request: { id: string; key: string | null } | null;
}

/** The context of what the buyer, the clock or a lever does. */
export const unasked = (ctx: SandboxContext): StripeContext => ({ ...ctx, request: null });

/** An object as it stands in answers and events. */
export type View = Record<string, unknown>;

/** The version that every answer and event is written in. */
export const API_VERSION = '2026-10-28.endive';

/** An instant as Stripe writes it: whole seconds. */
export const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
