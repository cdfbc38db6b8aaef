import type { MetadataRoute } from 'next';
import { defaultLanguage, languages } from '@/i18n/languages';

// The address is known when the server runs, not when the pages are built.
export const dynamic = 'force-dynamic';

const SHOP = ['', '/pricing'];

/** What is worth finding: the shop in every language, the documentation once, for its text is the same in all. */
export default function sitemap(): MetadataRoute.Sitemap {
  const origin = process.env.PUBLIC_URL ?? 'http://localhost:8000';
  const slugs = (process.env.MEKONG_DOCS ?? '').split(',').filter(Boolean);
  const shop = languages.flatMap((language) =>
    SHOP.map((path) => (language === defaultLanguage ? path : `/${language}${path}`)),
  );
  const docs = ['/docs', ...slugs.map((slug) => `/docs/${slug}`)];
  return [...shop, ...docs].map((path) => ({ url: origin + (path || '/') }));
}
