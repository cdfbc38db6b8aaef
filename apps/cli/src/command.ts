/** What this command line understands of a server's list; the server sends its own number. */
export const LIST_FORMAT = 1;

export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly default?: unknown;
  readonly description?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

export interface Column {
  readonly field: string;
  readonly label: string;
  readonly as: string;
}

export interface Section {
  readonly title: string | null;
  readonly of: string | null;
  readonly as: 'table' | 'facts' | 'list';
  readonly columns: readonly Column[];
  readonly empty: string | null;
}

/** A command of the server, as it describes it. */
export interface RemoteCommand {
  readonly name: string;
  readonly summary: string;
  readonly path: string;
  readonly scope: string;
  readonly input: JsonSchema;
  readonly positionals: readonly string[];
  readonly paged: boolean;
  readonly changes: boolean;
  /** The field of the answer that says whether all is well. */
  readonly verdict: string | null;
  readonly show: readonly Section[];
  readonly examples: readonly { readonly says: string; readonly types: string }[];
}

export interface CommandList {
  readonly format: number;
  readonly version: string;
  readonly environment: string;
  readonly actor: { readonly name: string; readonly mode: string | null };
  readonly commands: readonly RemoteCommand[];
}
