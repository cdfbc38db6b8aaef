import { z } from 'zod';
import type { Ctx } from '../context/context.ts';
import { cut, type PageQuery } from '../http/page.ts';
import { type AnyRoute, defineRoute, type Page } from '../http/route.ts';
import { idParams, instantSchema, pageQuery, wireInstant, wireInstantOrNull } from '../http/shapes.ts';
import { MAIL_LANGUAGES, MAIL_STATES, type MailRecord } from './mail.ts';
import { listMailRecords } from './repository.ts';
import { resendMail } from './resend.ts';

const mailSchema = z
  .object({
    id: z.string(),
    template: z.string(),
    to: z.string(),
    language: z.enum(MAIL_LANGUAGES),
    customerId: z.string().nullable(),
    mode: z.enum(['live', 'test']).nullable(),
    object: z.string().describe('Id of what it is about'),
    state: z.enum(MAIL_STATES),
    error: z.string().nullable(),
    createdAt: instantSchema,
    sentAt: instantSchema.nullable(),
    givenUpAt: instantSchema.nullable().describe('Tried in vain for too long: it waits for a person'),
  })
  .meta({ id: 'Mail' });

const mailView = ({ deadAt, createdAt, sentAt, ...mail }: MailRecord): z.input<typeof mailSchema> => ({
  ...mail,
  createdAt: wireInstant(createdAt),
  sentAt: wireInstantOrNull(sentAt),
  givenUpAt: wireInstantOrNull(deadAt),
});

async function listMails(ctx: Ctx, query: PageQuery): Promise<Page<MailRecord>> {
  const rows = await listMailRecords(ctx.read, { ...query, limit: query.limit + 1 });
  return cut(rows, query.limit);
}

/** What staff see and do about mails; their texts are kept nowhere. */
export const mailRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/mails',
    summary: 'Mails, newest first: who got what and what became of it',
    scope: 'attention:read',
    query: pageQuery,
    output: mailSchema,
    paged: true,
    handler: async (ctx, { query }) => {
      const page = await listMails(ctx, query);
      return { items: page.items.map(mailView), next: page.next };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/mails/:id/resend',
    summary: 'Send a mail again that failed, was given up, or may not have arrived',
    scope: 'attention:write',
    params: idParams,
    output: mailSchema,
    handler: async (ctx, { params }) => mailView(await resendMail(ctx, params.id)),
  }),
];
