import { revalidateTag } from 'next/cache';
import { isSignedVisitor } from '@/lib/internal-signature';

const tags = ['plans', 'gateways'];

/**
 * Called by the API after the catalogue or a gateway changed: `POST /internal/revalidate?tag=plans` with the same
 * signed header that pages send to the API. Anybody else gets 404, as if it were not there.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = process.env.INTERNAL_SECRET;
  const tag = new URL(request.url).searchParams.get('tag') ?? '';
  const now = Math.floor(Date.now() / 1000);
  const trusted = secret && isSignedVisitor(request.headers.get('x-mekong-internal'), now, secret);
  if (!trusted || !tags.includes(tag)) return new Response(null, { status: 404 });
  // Stale prices must not be shown once more: the next visitor waits for the new page.
  revalidateTag(tag, { expire: 0 });
  return new Response(null, { status: 204 });
}
