/** What a script can tell from the exit code. */
export const EXIT = {
  ok: 0,
  /** The server understood and said no, or could not. */
  refused: 1,
  /** It was typed wrong. */
  usage: 2,
  /** No server answered, or none of ours, or one that this command line does not understand. */
  noServer: 3,
  /** No key, a wrong one, or one that may not. */
  notAllowed: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something that a person is told in one line that says what to do. */
export class Failure extends Error {
  override name = 'Failure';
  readonly exit: ExitCode;
  readonly code: string;
  /** Shown below the line: fields with their problems, the usage. */
  readonly more: readonly string[];

  constructor(exit: ExitCode, code: string, message: string, more: readonly string[] = []) {
    super(message);
    this.exit = exit;
    this.code = code;
    this.more = more;
  }
}

export const usage = (message: string, more: readonly string[] = []): Failure =>
  new Failure(EXIT.usage, 'USAGE', message, more);
