import ArrowRight from 'lucide-react/icons/arrow-right';
import { PurchaseSample } from '@/components/home/purchase-sample';
import { ButtonLink } from '@/components/ui/button';
import type { Texts } from '@/i18n/texts';

export function Hero({ texts }: { texts: Texts }) {
  const { home } = texts;
  return (
    <section className="page grid items-center gap-12 py-16 sm:py-24 lg:grid-cols-[1.15fr_1fr] lg:gap-16">
      <div>
        <p className="text-small font-semibold text-primary">{home.eyebrow}</p>
        <h1 className="mt-4 text-display">{home.title}</h1>
        <p className="mt-6 max-w-xl text-lead text-on-surface-muted">{home.lead}</p>
        <div className="mt-9 flex flex-wrap gap-3">
          <ButtonLink href="/pricing">
            {home.primary}
            <ArrowRight aria-hidden size={18} />
          </ButtonLink>
          <ButtonLink href="/signup" variant="outlined">
            {home.secondary}
          </ButtonLink>
        </div>
        <p className="mt-6 text-small text-on-surface-muted">{home.note}</p>
      </div>
      <PurchaseSample texts={texts} />
    </section>
  );
}
