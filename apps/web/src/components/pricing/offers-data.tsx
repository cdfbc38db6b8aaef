import type { Plan } from '@mekong/sdk';
import { amountOf } from '@/lib/money';

type Offered = Pick<Plan, 'code' | 'name' | 'tagline' | 'prices'>;

/** What is on sale, as search engines read it. It is data: no browser runs it. */
export function OffersData({ plans, brand }: { plans: readonly Offered[]; brand: string }) {
  const graph = plans
    .filter(({ prices }) => prices.length > 0)
    .map((plan) => ({
      '@type': 'Product',
      name: `${brand} ${plan.name}`,
      description: plan.tagline,
      brand: { '@type': 'Brand', name: brand },
      offers: plan.prices.map(({ amount }) => ({
        '@type': 'Offer',
        price: amountOf(amount),
        priceCurrency: amount.currency,
        availability: 'https://schema.org/InStock',
      })),
    }));
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll(
    '<',
    '\\u003c',
  );
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no tag can begin
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}
