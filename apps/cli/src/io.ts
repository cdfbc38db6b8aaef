/** Everything that the command line touches outside itself, so that a test can stand around it. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Of the person's: where the login is kept. */
  readonly home: string;
  readonly platform: string;
  readonly out: Sink;
  readonly err: Sink;
  readonly input: Source;
  /** Runs a program with our own input and output; gives its exit code. */
  run(program: string, args: readonly string[]): Promise<number>;
}

export interface Sink {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

export interface Source {
  readonly isTerminal: boolean;
  /** Everything that is piped in. */
  all(): Promise<string>;
  /** A line that a person types without seeing it. */
  hidden(question: string): Promise<string>;
}

/** Whether colours may be used there (https://no-color.org). */
export const mayColour = ({ env }: Pick<Io, 'env'>, sink: Sink): boolean =>
  sink.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
