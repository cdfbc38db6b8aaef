import type { Metadata } from 'next';
import { Features } from '@/components/home/features';
import { Hero } from '@/components/home/hero';
import { ButtonLink } from '@/components/ui/button';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';
import { publicPage } from '@/lib/public-page';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { lang } = await params;
  return publicPage(lang, '/', textsOf(lang).meta.home);
}

export default async function HomePage({ params }: PageProps) {
  const texts = textsOf((await params).lang);
  const { home } = texts;
  return (
    <>
      <Hero texts={texts} />
      <Features texts={texts} />
      <section className="page pb-20 sm:pb-28">
        <div className="flex flex-col items-start gap-6 rounded-large bg-primary-container p-8 text-on-primary-container sm:p-12 md:flex-row md:items-center md:justify-between">
          <div>
            <h2 className="text-headline">{home.closingTitle}</h2>
            <p className="mt-2 max-w-xl text-lead">{home.closingText}</p>
          </div>
          <ButtonLink href="/pricing" className="shrink-0">
            {home.primary}
          </ButtonLink>
        </div>
      </section>
    </>
  );
}
