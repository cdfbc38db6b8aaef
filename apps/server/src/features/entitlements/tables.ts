import type { GrantKind } from './grant.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    entitlement_grants: {
      id: string;
      customer_id: string;
      source: string;
      feature: string;
      label: string;
      kind: GrantKind;
      value: bigint | null;
      period: 'month' | null;
      valid_from: Date;
      valid_to: Date | null;
    };
  }
}
