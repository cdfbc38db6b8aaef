import type { LucideIcon } from 'lucide-react';
import { BaseCard } from '@/components/cards/base-card';

type Props = { Icon: LucideIcon; title: string; text: string };

export function FeatureCard({ Icon, title, text }: Props) {
  return (
    <BaseCard>
      <span className="grid size-11 place-items-center rounded-medium bg-primary-container text-on-primary-container">
        <Icon aria-hidden size={22} />
      </span>
      <h3 className="mt-5 text-title">{title}</h3>
      <p className="mt-2 text-on-surface-muted">{text}</p>
    </BaseCard>
  );
}
