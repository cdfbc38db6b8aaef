declare module '../context/services.ts' {
  interface Services {
    /** Where the bytes of files are; the features' tables know what they are. */
    files: FileStore;
  }
}

/** Keeps bytes under the name of their content, so that the same bytes are kept once. */
export interface FileStore {
  /** Answers their sha256 in hex; durable once it has answered. */
  put(bytes: Buffer): Promise<string>;
  /** Null for what was never kept. */
  get(sha256: string): Promise<Buffer | null>;
}
