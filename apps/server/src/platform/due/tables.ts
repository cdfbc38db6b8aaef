declare module '../db/tables.ts' {
  interface Tables {
    schedules: {
      name: string;
      due_at: Date;
      leased_until: Date | null;
      attempts: number;
      last_error: string | null;
      last_run_at: Date | null;
    };
  }
}

export {};
