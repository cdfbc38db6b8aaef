import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isStorableJson, unstorable } from './storable.ts';

/** 1 MiB: enough for a batch of a thousand usage events, too little to fill the memory. */
export const BODY_LIMIT = 1024 * 1024;

/** JSON everywhere; the untouched bytes, whatever their type, on routes with `rawBody`. */
export function readBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    keepRaw(request, body);
    // A signature is over the bytes: whether they are JSON is the handler's question, after verifying.
    if (request.routeOptions.config.rawBody) return done(null, undefined);
    if (body.length === 0) return done(null, undefined);
    const json = body.toString('utf8');
    if (!isStorableJson(json)) return done(unstorable('body'), undefined);
    parseJson(request, json, done);
  });
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    keepRaw(request, body);
    if (request.routeOptions.config.rawBody || body.length === 0) return done(null, undefined);
    done(
      Object.assign(new Error('media type'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }),
      undefined,
    );
  });
}

function keepRaw(request: FastifyRequest, body: Buffer): void {
  if (request.routeOptions.config.rawBody) request.mekong.rawBody = body;
}
