import type { ColumnType } from 'kysely';
import type { PlanKind, PriceInterval } from './plan.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    products: { id: string; code: string; name: string; created_at: Date };
    features: { code: string; label: string; kind: 'boolean' | 'static' | 'metered' };
    plans: {
      id: string;
      product_id: string;
      code: string;
      kind: ColumnType<PlanKind, PlanKind | undefined, PlanKind>;
      name: string;
      tagline: string;
      audience: string;
      custom: boolean;
      position: number;
      /* jsonb: read as an array, written as text, for pg would make a PostgreSQL array of it. */
      highlights: unknown;
      created_at: Date;
      archived_at: Date | null;
    };
    plan_aliases: { alias: string; plan_id: string };
    plan_versions: {
      id: string;
      plan_id: string;
      version: number;
      license_days: number | null;
      /** Null = the demo catalogue's. */
      created_by: ColumnType<string | null, string | null | undefined, never>;
      created_at: Date;
    };
    prices: {
      id: string;
      plan_version_id: string;
      interval: PriceInterval;
      currency: string;
      model: 'flat' | 'per_unit';
      unit_amount: string;
    };
    plan_entitlements: {
      plan_version_id: string;
      feature: string;
      value: bigint | null;
      period: 'month' | null;
    };
  }
}
