import type { Mode } from '../../platform/context/context.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    api_keys: {
      id: string;
      customer_id: string | null;
      mode: Mode;
      name: string;
      scopes: string[];
      last_four: string;
      created_at: Date;
      created_by: string;
      expires_at: Date | null;
      retires_at: Date | null;
      rotated_from: string | null;
      last_used_at: Date | null;
      revoked_at: Date | null;
    };
    api_key_hashes: { hash: string; key_id: string };
  }
}
