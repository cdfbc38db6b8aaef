import type { Texts } from '@/i18n/texts';

export function Questions({ texts }: { texts: Texts }) {
  const { pricing } = texts;
  return (
    <section className="mt-20 sm:mt-28">
      <h2 className="text-headline">{pricing.questionsTitle}</h2>
      <dl className="mt-8 grid gap-x-12 gap-y-8 md:grid-cols-2">
        {pricing.questions.map((item) => (
          <div key={item.q} className="border-t border-outline-soft pt-5">
            <dt className="font-semibold">{item.q}</dt>
            <dd className="mt-2 text-on-surface-muted">{item.a}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
