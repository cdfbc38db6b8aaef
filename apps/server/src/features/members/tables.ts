import type { MemberRole } from '../../platform/context/scopes.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    members: {
      id: string;
      customer_id: string;
      user_id: string;
      role: MemberRole;
      created_at: Date;
      ended_at: Date | null;
    };
    customer_seats: { customer_id: string; seats: number | null; updated_at: Date };
  }
}
