import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import replyFrom from '@fastify/reply-from';
import { errors } from '@mekong/kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Limits } from '../limits/limits.ts';
import { actorIdOf } from './acting.ts';
import { BODY_LIMIT } from './body.ts';
import { compressed } from './compression.ts';
import type { CookieSessions } from './cookie-session.ts';
import type { HttpDeps } from './deps.ts';
import { announce } from './guard.ts';
import { decoded, type HashCache, hashCache, inlineScriptHashes } from './inline-scripts.ts';
import { canonicalOf, type PageKind, pageKind, pathOf } from './page-kinds.ts';
import { pageSession } from './page-session.ts';
import { forwardedHeaders, returnedHeaders } from './proxy-headers.ts';
import { pagePolicy } from './security-headers.ts';
import { startingPage, startingPolicy } from './starting-page.ts';

/** Everything that is no route of ours belongs to the web app; this is the way there and back. */
export function pages(deps: HttpDeps, limits: Limits, sessionOf: CookieSessions) {
  return async function pageRoutes(app: FastifyInstance): Promise<void> {
    await app.register(replyFrom, { undici: { connections: 64 }, disableRequestLogging: true });
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    const hashes = hashCache();
    app.route({
      method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      url: '/*',
      schema: { hide: true },
      config: { measuredAs: 'page' },
      handler: async (request, reply) => {
        const origin = deps.webOrigin();
        if (origin === null) throw errors.NOT_FOUND();
        assertSmall(request);
        const visit = await visitOf(request, reply, limits, sessionOf);
        proxy(request, reply, { ...visit, origin, hashes, deps });
        return reply;
      },
    });
  };
}

interface Visit {
  readonly kind: PageKind;
  readonly cookieHeader: string;
  /** The answer sets session cookies. */
  readonly renewed: boolean;
  readonly nonce: string | null;
}

interface Passage extends Visit {
  readonly origin: string;
  readonly hashes: HashCache;
  readonly deps: HttpDeps;
}

/** A body whose length nobody names could be endless. */
function assertSmall(request: FastifyRequest): void {
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers;
  if (chunked !== undefined || Number(length ?? 0) > BODY_LIMIT) throw errors.PAYLOAD_TOO_LARGE();
}

async function visitOf(
  request: FastifyRequest,
  reply: FastifyReply,
  limits: Limits,
  sessionOf: CookieSessions,
): Promise<Visit> {
  const kind = pageKind(request.url);
  if (kind === 'asset') return { kind, cookieHeader: '', renewed: false, nonce: null };
  const { identity, cookieHeader, renewed } = await pageSession(request, reply, sessionOf);
  announce(
    reply,
    identity ? await limits.actor(actorIdOf(identity)) : await limits.address(request.mekong.ip),
  );
  return {
    kind,
    cookieHeader,
    renewed,
    nonce: kind === 'personal' ? randomBytes(16).toString('base64') : null,
  };
}

function proxy(request: FastifyRequest, reply: FastifyReply, passage: Passage): void {
  const { origin, nonce, deps } = passage;
  const policy = nonce ? pagePolicy([`'nonce-${nonce}'`], deps.config) : null;
  reply.from(pathAsSent(request), {
    getUpstream: () => origin,
    // The web app's own 503 is an answer, not a reason to ask again.
    retryDelay: () => null,
    rewriteRequestHeaders: (_request, headers) => forwardedHeaders(request, headers, { ...passage, policy }),
    rewriteHeaders: (headers) => returnedHeaders(headers, origin),
    onResponse: (_request, _reply, upstream) => {
      answer(request, reply, upstreamOf(upstream), policy, passage).catch((error) => reply.send(error));
    },
    onError: (_reply, { error }) => {
      request.mekong.log.debug({ err: error }, 'the web app did not answer');
      sendStarting(reply, passage.kind);
    },
  });
}

const pathAsSent = (request: FastifyRequest): string => request.url.split('?', 1)[0] || '/';

interface Upstream {
  readonly statusCode: number;
  readonly stream: Readable;
}

const upstreamOf = (response: unknown): Upstream => response as Upstream;

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  upstream: Upstream,
  policy: string | null,
  passage: Passage,
): Promise<void> {
  const html = String(reply.getHeader('content-type') ?? '').startsWith('text/html');
  if (html) tellCrawlers(request, reply, upstream, passage);
  // A shared cache would hand one visitor's new session to the next.
  if (passage.renewed) reply.header('cache-control', 'private, no-store');
  if (policy && html && !prerendered(reply)) {
    reply.header('content-security-policy', policy).header('cache-control', 'private, no-store');
    reply.removeHeader('etag');
  } else if (html || upstream.statusCode === 304) {
    return sendHashed(request, reply, upstream, passage);
  }
  reply.send(compressed(request, reply, upstream.stream));
}

/** Of a page for everybody there is one address; what is one person's is not for finding. */
function tellCrawlers(
  request: FastifyRequest,
  reply: FastifyReply,
  { statusCode }: Upstream,
  { kind, deps }: Passage,
): void {
  if (kind === 'personal') return void reply.header('x-robots-tag', 'noindex');
  if (statusCode !== 200) return;
  const canonical = `<${canonicalOf(request.url, deps.config.publicUrl)}>; rel="canonical"`;
  // The web app has links of its own there: what to load early.
  reply.header('link', [reply.getHeader('link'), canonical].filter(Boolean).join(', '));
}

/** Made without this request's nonce (a not-found page of the build, for one): its scripts can only be known by hash. */
const prerendered = (reply: FastifyReply): boolean =>
  reply.hasHeader('x-nextjs-prerender') || reply.hasHeader('x-nextjs-cache');

async function sendHashed(
  request: FastifyRequest,
  reply: FastifyReply,
  { stream, statusCode }: Upstream,
  { hashes, deps }: Passage,
): Promise<void> {
  const path = pathOf(request.url);
  const etag = String(reply.getHeader('etag') ?? '').replace(/^W\//, '');
  const known = etag ? hashes.get(path, etag) : null;
  if (known) reply.header('content-security-policy', pagePolicy(known, deps.config));
  // 304 without a policy leaves the one that the browser stored with the page; HEAD has no page to read.
  if (known || statusCode === 304 || request.method === 'HEAD')
    return void reply.send(compressed(request, reply, stream));
  const body = await buffer(stream);
  const found = inlineScriptHashes(decoded(body, reply.getHeader('content-encoding') as string | undefined));
  if (etag) hashes.set(path, etag, found);
  reply
    .header('content-security-policy', pagePolicy(found, deps.config))
    .header('content-length', body.length);
  reply.send(compressed(request, reply, body));
}

function sendStarting(reply: FastifyReply, kind: PageKind): void {
  reply.code(503).header('retry-after', '2').header('cache-control', 'no-store');
  if (kind === 'asset') return void reply.type('text/plain').send('starting');
  reply.header('content-security-policy', startingPolicy).type('text/html; charset=utf-8').send(startingPage);
}
