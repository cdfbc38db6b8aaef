import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { NextConfig } from 'next';
import { defaultLanguage } from './src/i18n/languages.ts';

// Nothing is reported to anybody, whoever starts the build.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const monorepoRoot = path.join(import.meta.dirname, '../..');

/** The site map is made while the server runs, which has no documentation beside it. */
const docs = readdirSync(path.join(monorepoRoot, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length));

const config: NextConfig = {
  env: { MEKONG_DOCS: docs.join(',') },
  output: 'standalone',
  outputFileTracingRoot: monorepoRoot,
  turbopack: { root: monorepoRoot },
  transpilePackages: ['@mekong/sdk'],
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
  redirects: async () => [
    { source: '/register', destination: '/signup', permanent: true },
    // One address per page: the language segment is our own affair while there is one language.
    { source: `/${defaultLanguage}`, destination: '/', permanent: true },
    { source: `/${defaultLanguage}/:path*`, destination: '/:path*', permanent: true },
  ],
  // Rules here and not a proxy.ts: listening on 127.0.0.1, Next takes a proxy's rewrite to "localhost" for another
  // origin and fetches its own page over HTTP.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/', destination: `/${defaultLanguage}` },
      {
        source: `/:path((?!_next/|internal/|${defaultLanguage}(?:/|$)|.*\\.).*)`,
        destination: `/${defaultLanguage}/:path`,
      },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default config;
