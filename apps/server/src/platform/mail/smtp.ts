import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { MailServer } from '../config/mail.ts';
import { type SmtpFailure, smtpOutcome } from './smtp-outcome.ts';
import type { MailTransport, OutgoingMail } from './transport.ts';

const CONNECTIONS = 2;

export interface SmtpTimes {
  readonly connectMs: number;
  readonly silenceMs: number;
  /** All of one mail, waiting for a connection included; far less than the lease of a mail that is being sent. */
  readonly mailMs: number;
}

const TIMES: SmtpTimes = { connectMs: 10_000, silenceMs: 60_000, mailMs: 240_000 };

/** Hands mails to a mail server over a few connections that are kept open. */
export function smtpTransport(server: MailServer, times: SmtpTimes = TIMES): MailTransport {
  const pool = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    // The library would send again by itself what a closed connection left open: whether that is safe is ours to decide.
    maxRequeues: 0,
    host: server.host,
    port: server.port,
    secure: server.secure,
    // A password or a one-time link never goes over the wire in the clear.
    requireTLS: !server.secure && !server.loopback,
    ignoreTLS: !server.secure && server.loopback,
    ...(server.auth ? { auth: server.auth } : {}),
    connectionTimeout: times.connectMs,
    greetingTimeout: times.connectMs,
    socketTimeout: times.silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const texts = new Map<string, Readable>();
  pool.use('stream', (mail, done) => {
    const create = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (...args) => {
      const text = create(...args);
      texts.set(String(mail.data.messageId), text);
      return text;
    };
    done();
  });
  return {
    async send(mail) {
      try {
        await pool.sendMail({ ...messageOf(mail), signal: AbortSignal.timeout(times.mailMs) });
        return { kind: 'sent' };
      } catch (error) {
        // The text is not read before the server has said that it may come.
        return smtpOutcome(error as SmtpFailure, texts.get(mail.messageId)?.readableDidRead ?? false);
      } finally {
        texts.delete(mail.messageId);
      }
    },
    close: () => pool.close(),
  };
}

const messageOf = (mail: OutgoingMail) => ({
  from: mail.from,
  to: { name: '', address: mail.to },
  replyTo: mail.replyTo,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: mail.messageId,
  date: mail.at,
  attachments: mail.attachments.map(({ name, contentType, bytes }) => ({
    filename: name,
    contentType,
    content: bytes,
  })),
  headers: {
    // Nobody's holiday note answers a machine.
    'Auto-Submitted': 'auto-generated',
    'Content-Language': mail.language,
  },
});
