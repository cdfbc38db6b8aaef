export type GrantKind = 'boolean' | 'static' | 'metered';

/** One right from one source. */
export interface Grant {
  readonly feature: string;
  readonly label: string;
  readonly kind: GrantKind;
  /** Null = unlimited; of a boolean, 0 = no. */
  readonly value: bigint | null;
  readonly period: 'month' | null;
}

/**
 * What the grants of all sources give together, by feature: boolean or, static the largest, metered the sum; unlimited
 * beats every number.
 */
export function combineGrants(grants: readonly Grant[]): Grant[] {
  const combined = new Map<string, Grant>();
  for (const grant of grants) {
    const known = combined.get(grant.feature);
    combined.set(grant.feature, known ? { ...known, value: together(known, grant) } : grant);
  }
  return [...combined.values()];
}

function together(a: Grant, b: Grant): bigint | null {
  if (a.value === null || b.value === null) return null;
  if (a.kind === 'metered') return a.value + b.value;
  return a.value > b.value ? a.value : b.value;
}
