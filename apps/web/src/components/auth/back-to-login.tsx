import { FullLink } from '@/components/ui/page-link';
import type { Texts } from '@/i18n/texts';

export function BackToLogin({ texts: { entering } }: { texts: Texts }) {
  return (
    <p className="mt-8 border-t border-outline-soft pt-6 text-small text-on-surface-muted">
      {entering.back}{' '}
      <FullLink href="/login" className="font-semibold text-primary underline-offset-4 hover:underline">
        {entering.toLogin}
      </FullLink>
    </p>
  );
}
