import CircleCheck from 'lucide-react/icons/circle-check';
import KeyRound from 'lucide-react/icons/key-round';
import { BaseCard } from '@/components/cards/base-card';
import type { Texts } from '@/i18n/texts';

/** A picture of the product made of the product's own parts: sharp at every size, themed, nothing to download. */
export function PurchaseSample({ texts }: { texts: Texts }) {
  const { sample } = texts.home;
  return (
    <BaseCard look="elevated" aria-label={sample.title} className="lg:justify-self-end lg:w-full lg:max-w-md">
      <p className="text-small font-medium text-on-surface-muted">{sample.title}</p>
      <div className="mt-3 flex items-baseline justify-between gap-4">
        <p className="text-title">{sample.plan}</p>
        <p className="money text-headline">{sample.amount}</p>
      </div>
      <ol className="mt-6 space-y-4 border-l-2 border-outline-soft pl-6">
        {sample.steps.map((step) => (
          <li key={step} className="relative text-small font-medium">
            <CircleCheck
              aria-hidden
              size={20}
              className="absolute top-0.5 -left-[2.15rem] rounded-full bg-surface-raised text-primary"
            />
            {step}
          </li>
        ))}
      </ol>
      <div className="mt-7 flex items-center gap-3 rounded-medium bg-surface-container px-4 py-3">
        <KeyRound aria-hidden size={20} className="shrink-0 text-on-surface-muted" />
        <div className="min-w-0">
          <p className="text-label text-on-surface-muted">{sample.keyLabel}</p>
          <p className="truncate font-mono text-small font-medium">{sample.key}</p>
        </div>
      </div>
    </BaseCard>
  );
}
