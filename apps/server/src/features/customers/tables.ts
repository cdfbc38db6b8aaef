import type { Mode } from '../../platform/context/context.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    customers: {
      id: string;
      slug: string;
      name: string;
      email: string;
      mode: Mode;
      zone: string;
      external_id: string | null;
      clock_at: Date | null;
      created_at: Date;
      closed_at: Date | null;
    };
  }
}
