import SearchX from 'lucide-react/icons/search-x';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Texts } from '@/i18n/texts';

export function MissingPurchase({ texts }: { texts: Texts }) {
  const { checkout } = texts;
  return (
    <EmptyState
      Icon={SearchX}
      heading="h1"
      title={checkout.missingTitle}
      text={checkout.missingText}
      action={<ButtonLink href="/dashboard">{checkout.toDashboard}</ButtonLink>}
    />
  );
}
