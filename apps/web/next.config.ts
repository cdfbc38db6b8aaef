import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { NextConfig } from 'next';
import { defaultLanguage, type Language, languages } from './src/i18n/languages.ts';

// Nothing is reported to anybody, whoever starts the build.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const monorepoRoot = path.join(import.meta.dirname, '../..');

const others = languages.filter((language) => language !== defaultLanguage);

/** Pages whose address names no language. Files, and what the server calls, have none. */
const unprefixed = `/:path((?!_next/|internal/|(?:${languages.join('|')})(?:/|$)|.*\\.).*)`;

/** Kept by the language switch (lib/kept-language.ts). */
const cookie = 'mekong-language';
type Redirect = Awaited<ReturnType<NonNullable<NextConfig['redirects']>>>[number];
type Condition = Pick<Redirect, 'has' | 'missing'>;

const chosen = (language: Language): Condition => ({
  has: [{ type: 'cookie', key: cookie, value: language }],
});

/** A browser set to that language where nothing was chosen yet. Crawlers name no language and read every page. */
const preferred = (language: Language): Condition => ({
  has: [{ type: 'header', key: 'accept-language', value: `${language}(?:[-,;].*)?` }],
  missing: [{ type: 'cookie', key: cookie }],
});

const leadTo = (language: Language, when: (language: Language) => Condition): Redirect[] => [
  { source: '/', destination: `/${language}`, permanent: false, ...when(language) },
  { source: unprefixed, destination: `/${language}/:path`, permanent: false, ...when(language) },
];
/** The site map is made while the server runs, which has no documentation beside it. */
const docs = readdirSync(path.join(monorepoRoot, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length));

const config: NextConfig = {
  env: { MEKONG_DOCS: docs.join(',') },
  output: 'standalone',
  outputFileTracingRoot: monorepoRoot,
  turbopack: { root: monorepoRoot },
  transpilePackages: ['@mekong/sdk', '@mekong/kit'],
  poweredByHeader: false,
  agentRules: false,
  // Fastify compresses at the public origin; doing it twice costs CPU and hides the ETag it hashes scripts by.
  compress: false,
  // How long a cache between us and the visitor may show a page that is being renewed; the default is a year.
  expireTime: 3600,
  images: { unoptimized: true },
  experimental: {
    agentUpgrade: false,
    // The cache keeps a failure too: after one broken build every later one fails the same way until it is deleted.
    turbopackFileSystemCacheForBuild: false,
  },
  // Addresses without a language first lead to the reader's, then mean the default.
  redirects: async () => [
    { source: '/register', destination: '/signup', permanent: true },
    { source: '/vi/register', destination: '/vi/signup', permanent: true },
    { source: `/${defaultLanguage}`, destination: '/', permanent: true },
    { source: `/${defaultLanguage}/:path*`, destination: '/:path*', permanent: true },
    ...others.flatMap((language) => [...leadTo(language, chosen), ...leadTo(language, preferred)]),
  ],
  // Rules here and not a proxy.ts: listening on 127.0.0.1, Next takes a proxy's rewrite to "localhost" for another
  // origin and fetches its own page over HTTP.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/', destination: `/${defaultLanguage}` },
      { source: unprefixed, destination: `/${defaultLanguage}/:path` },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default config;
