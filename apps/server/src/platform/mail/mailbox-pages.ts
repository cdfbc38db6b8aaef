import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mount } from '../http/deps.ts';
import { escapeHtml } from '../http/escape-html.ts';
import type { BoxedMail, Mailbox } from './mailbox.ts';
import { MAILBOX_STYLE } from './mailbox-style.ts';
import type { MailAttachment } from './template.ts';

const PREFIX = '/sandbox/mail';
const STYLE_HASH = createHash('sha256').update(MAILBOX_STYLE).digest('base64');
const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
/** A mail may be looked at and its links followed; nothing in it runs, and nothing is fetched for it. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly policy: string;
  readonly body: string | Buffer;
  /** A file is saved under this name, never shown in place. */
  readonly fileName?: string;
}

/** The development mailbox in the browser (`/sandbox/mail`) and for tests (`/sandbox/mail.json`). */
export function mailboxMounts(mailbox: Mailbox): Mount[] {
  const handler: Mount['handler'] = (request, response) => reply(request, response, answer(mailbox, request));
  return [
    { prefix: PREFIX, handler },
    { prefix: `${PREFIX}.json`, handler },
  ];
}

function answer(mailbox: Mailbox, request: IncomingMessage): Answer {
  const path = new URL(request.url ?? '/', 'http://mailbox.invalid').pathname;
  if (path === `${PREFIX}.json`) return json(mailbox.all());
  if (path === PREFIX || path === `${PREFIX}/`) return html(listPage(mailbox.all()));
  const [, owner, place] = /^\/sandbox\/mail\/([\w-]+)\/files\/(\d)$/.exec(path) ?? [];
  if (owner) return fileAnswer(mailbox.file(owner, Number(place)));
  const [, id, part] = /^\/sandbox\/mail\/([\w-]+)(\/html)?$/.exec(path) ?? [];
  const mail = mailbox.all().find((one) => one.id === id);
  if (!mail) return { ...html(missingPage()), status: 404 };
  return part ? { ...html(mail.html), policy: MAIL_POLICY } : html(mailPage(mail));
}

const html = (body: string): Answer => ({ type: 'text/html; charset=utf-8', policy: PAGE_POLICY, body });

function fileAnswer(file: MailAttachment | null): Answer {
  if (!file) return { ...html(missingPage()), status: 404 };
  return { type: file.contentType, policy: "default-src 'none'", body: file.bytes, fileName: file.name };
}

const json = (value: unknown): Answer => ({
  type: 'application/json; charset=utf-8',
  policy: "default-src 'none'",
  body: JSON.stringify(value),
});

const attachmentNamed = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

function reply(
  request: IncomingMessage,
  response: ServerResponse,
  { status = 200, fileName, ...answer }: Answer,
) {
  const allowed = request.method === 'GET' || request.method === 'HEAD';
  response.writeHead(allowed ? status : 405, {
    'content-type': answer.type,
    'content-security-policy': answer.policy,
    'cache-control': 'no-store',
    ...(fileName ? { 'content-disposition': attachmentNamed(fileName) } : {}),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(allowed && request.method === 'GET' ? answer.body : '');
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${MAILBOX_STYLE}</style></head><body>
<p class="banner" role="note">Development mailbox: these mails went nowhere. They are gone when the program ends.</p>
<main>${body}</main></body></html>`;
}

const listPage = (mails: readonly BoxedMail[]): string =>
  page(
    'Mailbox',
    `<h1>Mailbox</h1><section class="card" aria-label="Mails, newest first">${
      mails.length === 0
        ? '<p class="empty soft">No mail yet. Register, reset a password or buy something, then reload.</p>'
        : `<ul class="list">${mails.map(entry).join('')}</ul>`
    }</section>`,
  );

const entry = (mail: BoxedMail): string =>
  `<li><a href="${PREFIX}/${mail.id}"><strong>${escapeHtml(mail.subject)}</strong><span class="when soft">${time(mail.at)}</span>
<span class="soft">${escapeHtml(mail.to)}</span><span class="when soft">${escapeHtml(mail.template)} · ${escapeHtml(mail.language)}</span></a></li>`;

const mailPage = (mail: BoxedMail): string =>
  page(
    mail.subject,
    `<p><a href="${PREFIX}">← Mailbox</a></p><h1>${escapeHtml(mail.subject)}</h1>
<dl><dt>From</dt><dd>${escapeHtml(mail.from)}</dd><dt>To</dt><dd>${escapeHtml(mail.to)}</dd>
<dt>Sent</dt><dd>${time(mail.at)}</dd><dt>Template</dt><dd>${escapeHtml(mail.template)}, ${escapeHtml(mail.language)}</dd></dl>${filesOf(mail)}
<section class="card" aria-label="As HTML"><h2>HTML</h2><iframe src="${PREFIX}/${mail.id}/html" title="The mail as HTML"></iframe></section>
<section class="card" aria-label="As text"><h2>Plain text</h2><pre>${escapeHtml(mail.text)}</pre></section>`,
  );

const filesOf = (mail: BoxedMail): string =>
  mail.attachments
    .map(
      ({ name, size }, place) =>
        `<p><a href="${PREFIX}/${mail.id}/files/${place}" download>${escapeHtml(name)}</a> <span class="soft">${kilobytes(size)}</span></p>`,
    )
    .join('');

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;

const missingPage = (): string =>
  page(
    'No such mail',
    `<h1>No such mail</h1><p><a href="${PREFIX}">Back to the mailbox</a>. It keeps the last 200 mails of this run.</p>`,
  );

const time = (at: Date): string =>
  `<time datetime="${at.toISOString()}">${at.toISOString().slice(0, 19).replace('T', ' ')} UTC</time>`;
