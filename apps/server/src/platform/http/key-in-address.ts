import { errors } from '@mekong/kit';
import type { FastifyInstance } from 'fastify';
import { KEY_SHAPE } from '../context/key-shape.ts';
import type { Limits } from '../limits/limits.ts';
import { isApi } from './page-kinds.ts';

const key = new RegExp(`(?:^|[^0-9A-Za-z])${KEY_SHAPE}`);

const REASON =
  'An API key stands in the address, where every proxy and log on the way keeps it. Revoke this key, make another ' +
  'one, and send it as `Authorization: Bearer`.';

/** Refuses a request whose address holds an API key, whatever else it shows: accepted once, it would be done again. */
export function refuseKeysInAddresses(app: FastifyInstance, limits: Limits): void {
  app.addHook('onRequest', async (request) => {
    if (!isApi(request.url) || !key.test(decoded(request.url))) return;
    const { ip, log } = request.mekong;
    log.warn({ method: request.method, ip }, 'a request with an API key in its address was refused');
    await limits.address(ip);
    throw errors.INVALID_TOKEN({ reason: REASON });
  });
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
