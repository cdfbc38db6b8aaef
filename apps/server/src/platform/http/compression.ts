import { pipeline, Readable, type Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compressible = /^(?:text\/|application\/(?:javascript|json|manifest\+json|xml|wasm)|image\/svg\+xml)/i;
/** Below this the headers weigh more than what is saved. */
const SMALLEST = 1024;

/**
 * Compresses pages and their files for the visitor; the web app sends them plain. Each piece goes out as soon as it
 * came in, so that a streamed page still streams.
 */
export function compressed(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Readable | Buffer,
): Readable | Buffer {
  if (!worthwhile(request, reply, body)) return body;
  reply.header('vary', withAcceptEncoding(reply.getHeader('vary')));
  const encoding = encodingFor(request.headers['accept-encoding'] ?? '');
  if (!encoding) return body;
  reply.header('content-encoding', encoding).removeHeader('content-length');
  weaken(reply);
  // An end in the middle destroys both ends; the visitor sees a broken answer, never a short one that looks whole.
  return pipeline(Buffer.isBuffer(body) ? Readable.from([body]) : body, compressor(encoding), () => {});
}

function worthwhile(request: FastifyRequest, reply: FastifyReply, body: Readable | Buffer): boolean {
  if (request.method === 'HEAD' || [204, 206, 304].includes(reply.statusCode)) return false;
  if (reply.hasHeader('content-encoding')) return false;
  const length = Buffer.isBuffer(body) ? body.length : Number(reply.getHeader('content-length') ?? SMALLEST);
  return length >= SMALLEST && compressible.test(String(reply.getHeader('content-type') ?? ''));
}

/** Brotli at a low level is both smaller and faster than gzip at its usual one. */
function encodingFor(accepted: string): 'br' | 'gzip' | null {
  const offers = accepted
    .split(',')
    .map((offer) => offer.trim().toLowerCase())
    .filter((offer) => !/;\s*q=0(?:\.0+)?$/.test(offer))
    .map((offer) => offer.split(';', 1)[0]);
  if (offers.includes('br')) return 'br';
  return offers.includes('gzip') ? 'gzip' : null;
}

function compressor(encoding: 'br' | 'gzip'): Transform {
  if (encoding === 'gzip') return createGzip({ flush: constants.Z_SYNC_FLUSH });
  return createBrotliCompress({
    flush: constants.BROTLI_OPERATION_FLUSH,
    params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
  });
}

/** The compressed bytes are others than the ETag was made of: equal in meaning only. */
function weaken(reply: FastifyReply): void {
  const etag = reply.getHeader('etag');
  if (typeof etag === 'string' && !etag.startsWith('W/')) reply.header('etag', `W/${etag}`);
}

function withAcceptEncoding(vary: unknown): string {
  const names = vary ? String(vary) : '';
  if (/\baccept-encoding\b/i.test(names)) return names;
  return names ? `${names}, Accept-Encoding` : 'Accept-Encoding';
}
