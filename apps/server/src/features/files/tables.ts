declare module '../../platform/db/tables.ts' {
  interface Tables {
    files: {
      id: string;
      name: string;
      content_type: string;
      size: bigint;
      sha256: string;
      created_by: string;
      created_at: Date;
    };
  }
}

export {};
