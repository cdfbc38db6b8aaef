declare module '../../platform/db/tables.ts' {
  interface Tables {
    settings: { key: string; value: Record<string, unknown>; updated_at: Date };
  }
}

export {};
