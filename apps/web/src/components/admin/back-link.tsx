import ArrowLeft from 'lucide-react/icons/arrow-left';
import { PageLink } from '@/components/ui/page-link';

export function BackLink({ href, text }: { href: string; text: string }) {
  return (
    <PageLink
      href={href}
      className="no-print inline-flex min-h-11 items-center gap-2 rounded-small text-small font-medium text-primary hover:underline"
    >
      <ArrowLeft aria-hidden size={18} />
      {text}
    </PageLink>
  );
}
