/** The embedded PostgreSQL cannot start; the message is one line that says what to do, fit to be shown as it is. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError';
}
