import type { MetadataRoute } from 'next';

// The address is known when the server runs, not when the pages are built.
export const dynamic = 'force-dynamic';

/** What is one person's has nothing to find; what is for everybody is in the site map. */
export default function robots(): MetadataRoute.Robots {
  const origin = process.env.PUBLIC_URL ?? 'http://localhost:8000';
  return {
    rules: { userAgent: '*', allow: ['/', '/api/docs'], disallow: ['/api/', '/sandbox/'] },
    sitemap: `${origin}/sitemap.xml`,
  };
}
