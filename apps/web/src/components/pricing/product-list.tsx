import type { Plan } from '@mekong/sdk';
import { BaseCard } from '@/components/cards/base-card';
import { ButtonLink } from '@/components/ui/button';
import { fill } from '@/i18n/fill';
import type { PricingTexts } from '@/i18n/texts';
import { formatMoney } from '@/lib/money';
import { findPrice } from '@/lib/plans';
import { said } from '@/lib/said';

type Shared = { texts: PricingTexts; language: string };

/** What is paid for once; nothing where nothing of that kind is on sale. */
export function ProductList({ products, texts, language }: Shared & { products: readonly Plan[] }) {
  const { pricing } = texts;
  if (products.length === 0) return null;
  return (
    <section aria-labelledby="products-title" className="mt-20">
      <h2 id="products-title" className="text-headline">
        {pricing.productsTitle}
      </h2>
      <p className="mt-2 text-on-surface-muted">{pricing.productsLead}</p>
      <ul className="mt-8 grid gap-5 md:grid-cols-2">
        {products.map((product) => (
          <li key={product.id}>
            <ProductCard product={product} texts={texts} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ProductCard({ product, texts, language }: Shared & { product: Plan }) {
  const price = findPrice(product, 'once');
  return (
    <BaseCard
      aria-labelledby={`product-${product.code}`}
      className="flex h-full flex-wrap items-center justify-between gap-5"
    >
      <div className="min-w-0">
        <h3 id={`product-${product.code}`} className="text-title">
          {product.name}
        </h3>
        <p className="mt-1 text-small text-on-surface-muted">{said(texts.client.words, product.tagline)}</p>
        {price ? (
          <p className="mt-3 flex items-baseline gap-2">
            <span className="money text-headline">{formatMoney(price, language, 'short')}</span>
            <span className="text-small text-on-surface-muted">{texts.pricing.paidOnce}</span>
          </p>
        ) : null}
      </div>
      <ButtonLink
        href={`/checkout?plan=${encodeURIComponent(product.code)}&interval=once`}
        prefetch={false}
        variant="tonal"
      >
        {fill(texts.pricing.buy, { plan: product.name })}
      </ButtonLink>
    </BaseCard>
  );
}
