import type { StaffRole } from '../../platform/context/scopes.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    users: {
      id: string;
      auth_id: string;
      email: string;
      name: string | null;
      staff_role: StaffRole | null;
      token_version: number;
      created_at: Date;
      closed_at: Date | null;
    };
    user_passwords: { user_id: string; hash: string };
    user_sessions: {
      id: string;
      user_id: string;
      auth_id: string;
      generation: number;
      rotated_at: Date;
      created_at: Date;
      expires_at: Date;
      revoked_at: Date | null;
      revoke_reason: string | null;
    };
    setup_tokens: { token_hash: string; created_at: Date; used_at: Date | null };
  }
}
