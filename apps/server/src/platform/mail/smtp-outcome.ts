import type { SendOutcome } from './transport.ts';

/** What an SMTP conversation that failed leaves behind. */
export interface SmtpFailure {
  readonly message: string;
  /** The library's word for the kind of failure. */
  readonly code?: string | undefined;
  /** The server's last answer, where there was one. */
  readonly responseCode?: number | undefined;
  /** What was being done: `CONN`, `AUTH …`, `MAIL FROM`, `RCPT TO`, `DATA`; `API` = nothing was said to the server. */
  readonly command?: string | undefined;
}

/**
 * What a failure means for the mail.
 * @param textBegan whether a byte of the mail's text may have left: from then on only the server's own no means no
 */
export function smtpOutcome(failure: SmtpFailure, textBegan: boolean): SendOutcome {
  const { message: reason, responseCode: answer = 0 } = failure;
  if (answer >= 400) return { kind: answer >= 500 && isAboutMail(failure) ? 'refused' : 'later', reason };
  if (textBegan) return { kind: 'unknown', reason };
  return { kind: isUnsendable(failure) ? 'refused' : 'later', reason };
}

/** A no to the recipient or the text; a no to our login or sender is for us to mend, and the mail waits. */
const isAboutMail = ({ command }: SmtpFailure): boolean => command === 'RCPT TO' || command === 'DATA';

/** An address or a size that no server is even asked about. */
const isUnsendable = ({ code, command }: SmtpFailure): boolean =>
  (code === 'EENVELOPE' && command === 'API') || code === 'EMESSAGE';
