import Gauge from 'lucide-react/icons/gauge';
import KeyRound from 'lucide-react/icons/key-round';
import ShieldCheck from 'lucide-react/icons/shield-check';
import { FeatureCard } from '@/components/cards/feature-card';
import type { Texts } from '@/i18n/texts';

const icons = [ShieldCheck, KeyRound, Gauge];

export function Features({ texts }: { texts: Texts }) {
  const { home } = texts;
  return (
    <section className="page pb-20 sm:pb-28">
      <div className="max-w-2xl">
        <h2 className="text-headline">{home.featuresTitle}</h2>
        <p className="mt-3 text-lead text-on-surface-muted">{home.featuresLead}</p>
      </div>
      <div className="mt-10 grid gap-5 md:grid-cols-3">
        {home.features.map((feature, index) => (
          <FeatureCard
            key={feature.title}
            Icon={icons[index] ?? ShieldCheck}
            title={feature.title}
            text={feature.text}
          />
        ))}
      </div>
    </section>
  );
}
