import type { StaffRole } from '../../platform/context/scopes.ts';
import type { Language, LinkPurpose, WayIn } from './user.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    users: {
      id: string;
      auth_id: string;
      email: string;
      email_verified_at: Date | null;
      name: string | null;
      language: Language;
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
      device: string;
      opened_by: WayIn;
      rotated_at: Date;
      created_at: Date;
      expires_at: Date;
      revoked_at: Date | null;
      revoke_reason: string | null;
    };
    setup_tokens: { token_hash: string; created_at: Date; used_at: Date | null };
    user_tokens: {
      token_hash: string;
      user_id: string;
      purpose: LinkPurpose;
      email: string;
      created_at: Date;
      expires_at: Date;
      used_at: Date | null;
    };
    user_tries: { name_hash: string; hour: Date; count: number };
  }
}
