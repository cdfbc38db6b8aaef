import 'server-only';
import { createClient, type MekongClient } from '@mekong/sdk';
import { cookies, headers } from 'next/headers';
import { connection } from 'next/server';
import { cache } from 'react';
import { signVisitor } from '@/lib/internal-signature';

/** Five minutes is how stale a public page may be when nobody told it of a change; a revalidation by tag is instant. */
const publicLifetime = 300;

function apiUrl(): string {
  return process.env.MEKONG_API_URL ?? 'http://127.0.0.1:8000';
}

/** For pages that show one visitor's data: carries the visitor's cookies, caches nothing. */
export const visitorApi = cache(async (): Promise<MekongClient> => {
  await connection();
  const [jar, incoming] = await Promise.all([cookies(), headers()]);
  return createClient({
    baseUrl: apiUrl(),
    retries: 0,
    headers: { cookie: jar.toString(), ...visitorHeader(incoming.get('x-mekong-visitor')) },
    fetch: (request) => fetch(request, { cache: 'no-store' }),
  });
});

/** For pages shared by everybody: no cookies, kept until the tag is revalidated. */
export function publicApi(tag: 'plans' | 'gateways'): MekongClient {
  return createClient({
    baseUrl: apiUrl(),
    retries: 0,
    fetch: (request) => fetch(request, { next: { tags: [tag], revalidate: publicLifetime } }),
  });
}

function visitorHeader(visitor: string | null): Record<string, string> {
  const secret = process.env.INTERNAL_SECRET;
  if (!visitor || !secret) return {};
  return { 'x-mekong-internal': signVisitor(Math.floor(Date.now() / 1000), visitor, secret) };
}
