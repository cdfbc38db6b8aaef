import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type World, world } from '@mekong/testing';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { ask, type Reply } from '../../../../journeys/people.ts';

export const SUBJECT = '0195a1f2-0000-4000-8000-000000000001';
export const LAN = 'lan@example.com';

export interface Pair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly alg: string;
  readonly kid: string;
  readonly jwk: JWK;
}

export async function pairOf(alg: 'ES256' | 'RS256', kid: string): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { privateKey, publicKey, alg, kid, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** A Supabase project on loopback, as far as whoever verifies its tokens sees it. */
export interface Project {
  readonly url: string;
  readonly es: Pair;
  readonly rs: Pair;
  published: JWK[];
  /** How often its keys were asked for. */
  asked: number;
  broken: boolean;
  claims(world: World, changes?: Record<string, unknown>): Record<string, unknown>;
  /** A token of Lan for an hour, changed and signed as told. */
  sign(world: World, changes?: Record<string, unknown>, pair?: Pair, kid?: string): Promise<string>;
  symmetric(world: World, secret: string, alg?: string): Promise<string>;
  reset(): void;
  close(): void;
}

export async function supabaseProject(): Promise<Project> {
  const [es, rs] = await Promise.all([pairOf('ES256', 'one'), pairOf('RS256', 'two')]);
  const server = createServer((request, response) => {
    if (request.url === '/auth/v1/.well-known/jwks.json') project.asked += 1;
    response.statusCode = project.broken ? 500 : 200;
    response.end(JSON.stringify({ keys: project.published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const project: Project = {
    url,
    es,
    rs,
    published: [es.jwk, rs.jwk],
    asked: 0,
    broken: false,
    claims: (world, changes = {}) => ({
      iss: `${url}/auth/v1`,
      aud: 'authenticated',
      role: 'authenticated',
      sub: SUBJECT,
      email: LAN,
      exp: Math.floor(world.clock.now().getTime() / 1000) + 3_600,
      ...changes,
    }),
    sign: (world, changes = {}, { privateKey, alg, kid: own } = es, kid = own) =>
      new SignJWT(project.claims(world, changes)).setProtectedHeader({ alg, kid }).sign(privateKey),
    symmetric: (world, secret, alg = 'HS256') =>
      new SignJWT(project.claims(world)).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret)),
    reset: () => Object.assign(project, { published: [es.jwk, rs.jwk], asked: 0, broken: false }),
    close: () => void server.close(),
  };
  return project;
}

/** The program as it is configured to believe a project. */
export const worldBeside = (project: Project, values: Record<string, string> = {}): Promise<World> =>
  world({ config: { values: { SUPABASE_URL: project.url, ...values } } });

/** Who the bearer of a token is. */
export const whoIs = (at: World, token: string): Promise<Reply> => ask(at, '/api/v1/users/me', { token });

/** Whether a token was believed, and if not, why. */
export async function outcomeOf(
  at: World,
  token: string,
): Promise<[status: number, code: string | undefined]> {
  const { status, code } = await whoIs(at, token);
  return [status, code];
}
