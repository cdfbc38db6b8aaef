import type { Binding, LicenseCode } from './license-validation.ts';

/** What activating does: a new binding, the one that is there (perhaps with the domain that it lacked), or nothing. */
export type ActivationPlan =
  | { readonly kind: 'new' }
  | { readonly kind: 'kept'; readonly index: number; readonly bindDomain: boolean }
  | { readonly kind: 'refused'; readonly code: LicenseCode };

export interface ActivationRequest {
  readonly fingerprint: string;
  readonly domain: string | null;
  /** Those that live, oldest first. */
  readonly activations: readonly Binding[];
  /** Null = as many as wanted. */
  readonly limit: number | null;
}

/** The same machine twice is one activation; a machine that is bound to a domain stays with it until it is let go. */
export function planActivation({
  fingerprint,
  domain,
  activations,
  limit,
}: ActivationRequest): ActivationPlan {
  const index = activations.findIndex((one) => one.fingerprint === fingerprint);
  const known = activations[index];
  if (known) {
    if (known.domain !== null && known.domain !== domain) return { kind: 'refused', code: 'DOMAIN_MISMATCH' };
    if (isBeyond(index, limit)) return { kind: 'refused', code: 'TOO_MANY_ACTIVATIONS' };
    return { kind: 'kept', index, bindDomain: known.domain === null && domain !== null };
  }
  if (isBeyond(activations.length, limit)) return { kind: 'refused', code: 'TOO_MANY_ACTIVATIONS' };
  return { kind: 'new' };
}

const isBeyond = (place: number, limit: number | null): boolean => limit !== null && place >= limit;
