declare module '../db/tables.ts' {
  interface Tables {
    secret_ages: { name: string; fingerprint: string; first_seen_at: Date };
  }
}
