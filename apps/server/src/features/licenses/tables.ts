import type { Mode } from '../../platform/context/context.ts';
import type { EndedBy } from './activation.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    licenses: {
      id: string;
      customer_id: string;
      mode: Mode;
      subscription_id: string | null;
      plan_version_id: string | null;
      invoice_line_id: string | null;
      prefix: string;
      tenant: string;
      day: string;
      counter: number;
      secret_version: number;
      key_hash: string;
      issued_at: Date;
      expires_at: Date;
      expires_on: string;
      suspended_at: Date | null;
      revoked_at: Date | null;
      revoke_reason: string | null;
      created_at: Date;
    };
    license_activations: {
      id: string;
      customer_id: string;
      mode: Mode;
      license_id: string;
      fingerprint_hash: string;
      domain: string | null;
      name: string | null;
      created_at: Date;
      last_seen_at: Date;
      ended_at: Date | null;
      ended_by: EndedBy | null;
    };
  }
}
