import Receipt from 'lucide-react/icons/receipt';
import type { Metadata } from 'next';
import { OffersData } from '@/components/pricing/offers-data';
import { PlanList } from '@/components/pricing/plan-list';
import { ProductList } from '@/components/pricing/product-list';
import { Questions } from '@/components/pricing/questions';
import { EmptyState } from '@/components/ui/empty-state';
import { textsOf } from '@/i18n/texts';
import { publicApi } from '@/lib/api-server';
import { load } from '@/lib/load';
import type { PageProps } from '@/lib/page';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.pricing };
}

export default async function PricingPage({ params }: PageProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  // A failure here is thrown on purpose: a page without prices must never enter the cache.
  const [plans, products] = await Promise.all([
    load(publicApi('plans').GET('/api/v1/plans')),
    load(publicApi('plans').GET('/api/v1/products')),
  ]);
  const { pricing } = texts;
  return (
    <div className="page py-14 sm:py-20">
      <div className="mx-auto max-w-2xl text-center">
        <h1 className="text-display">{pricing.title}</h1>
        <p className="mt-5 text-lead text-on-surface-muted">{pricing.lead}</p>
      </div>
      {plans.length > 0 ? (
        <PlanList plans={plans} texts={texts} language={lang} />
      ) : (
        <EmptyState Icon={Receipt} heading="h2" title={pricing.emptyTitle} text={pricing.emptyText} />
      )}
      <ProductList products={products} texts={texts} language={lang} />
      <Questions texts={texts} />
      <OffersData plans={[...plans, ...products]} brand={texts.brand} />
    </div>
  );
}
