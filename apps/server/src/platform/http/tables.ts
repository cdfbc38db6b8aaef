declare module '../db/tables.ts' {
  interface Tables {
    idempotency_keys: {
      scope: string;
      route: string;
      key: string;
      request_hash: string;
      state: 'running' | 'interrupted' | 'done';
      resource: string | null;
      status: number | null;
      answer: string | null;
      created_at: Date;
      started_at: Date;
    };
  }
}

export {};
