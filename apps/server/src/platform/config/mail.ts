import { z } from 'zod';

/** A mail server, and how to speak to it. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the first byte; else by STARTTLS. */
  readonly secure: boolean;
  /** On this machine nobody listens in, and local relays have certificates of their own making. */
  readonly loopback: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
}

/** Whom mails come from; without a name the seller's is used. */
export interface MailSender {
  readonly name: string | null;
  readonly address: string;
}

export interface MailConfig {
  /** Null: development keeps mails in its own mailbox, production lets them wait. */
  readonly server: MailServer | null;
  /** Null = the seller's name and e-mail. */
  readonly from: MailSender | null;
}

const PORTS: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 };

/** `smtp://user:password@host:587` or `smtps://…`; what is special in user and password is percent-encoded. */
export const mailServer = z
  .string()
  .refine(isServer, 'must be an address like smtp://user:password@mail.example.com:587, or smtps://')
  .transform(serverOf);

/** `billing@example.com` or `Example Ltd <billing@example.com>`. */
export const mailSender = z
  .string()
  .transform(senderOf)
  .refine((sender) => z.email().safeParse(sender.address).success, {
    error: 'must be an e-mail address, or a name with one like Example Ltd <billing@example.com>',
  });

function isServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const extra = url.pathname.replace(/^\/$/, '') + url.search + url.hash;
  return url.protocol in PORTS && url.hostname !== '' && extra === '' && isDecodable(url);
}

function isDecodable(url: URL): boolean {
  try {
    return decodeURIComponent(url.username + url.password) !== null;
  } catch {
    return false;
  }
}

function serverOf(text: string): MailServer {
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  return {
    host,
    port: Number(url.port) || (PORTS[url.protocol] ?? 587),
    secure: url.protocol === 'smtps:',
    loopback: /^(localhost|127(\.\d+){3}|::1)$/.test(host),
    auth: user === '' ? null : { user, pass },
  };
}

function senderOf(text: string): MailSender {
  const [, name, address] = /^\s*"?([^"<]*?)"?\s*<([^>]*)>\s*$/.exec(text) ?? [];
  return { name: name || null, address: address?.trim() ?? text.trim() };
}
