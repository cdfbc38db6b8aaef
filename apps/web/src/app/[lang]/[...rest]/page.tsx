import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.notFound };
}

/** Every address without a page of its own ends here, inside the language's layout. */
export default function Rest(): never {
  notFound();
}
