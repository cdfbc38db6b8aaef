import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ACCESS_COOKIE, REFRESH_COOKIE } from './credential.ts';
import type { HttpConfig } from './deps.ts';

type Place = Pick<HttpConfig, 'publicUrl'>;

/** A name that browsers take over HTTPS alone, for this host alone: a sister domain cannot slip its own one under. */
const HOST = '__Host-';

const isHttps = ({ publicUrl }: Place): boolean => publicUrl.startsWith('https:');

/** Cookies of ours: out of reach for scripts, not sent along by other sites' forms, only over HTTPS where we have it. */
const optionsOf = (place: Place): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isHttps(place),
});

const nameOf = (name: string, place: Place): string => (isHttps(place) ? HOST + name : name);

export function setCookie(
  reply: FastifyReply,
  place: Place,
  cookie: { name: string; value: string; maxAge: number },
): void {
  const { name, value, maxAge } = cookie;
  reply.setCookie(nameOf(name, place), value, { ...optionsOf(place), maxAge });
}

export function clearCookie(reply: FastifyReply, place: Place, name: string): void {
  reply.clearCookie(nameOf(name, place), optionsOf(place));
}

/**
 * Gives cookies the names that the house knows them by. Over HTTPS a session is believed only under its prefixed name;
 * over plain HTTP, where nothing keeps others from setting one, the prefixed name means nothing.
 */
export function nameCookies(app: FastifyInstance, place: Place): void {
  if (!isHttps(place)) return;
  app.addHook('onRequest', async (request) => {
    const { [ACCESS_COOKIE]: _access, [REFRESH_COOKIE]: _refresh, ...others } = request.cookies;
    const ours = Object.entries(others).filter(([name]) => name.startsWith(HOST));
    const plain = Object.entries(others).filter(([name]) => !name.startsWith(HOST));
    request.cookies = Object.fromEntries([
      ...plain,
      ...ours.map(([name, value]) => [name.slice(HOST.length), value]),
    ]);
  });
}
