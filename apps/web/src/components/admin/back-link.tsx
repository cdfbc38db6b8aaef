import ArrowLeft from 'lucide-react/icons/arrow-left';
import Link from 'next/link';

export function BackLink({ href, text }: { href: string; text: string }) {
  return (
    <Link
      href={href}
      className="no-print inline-flex min-h-11 items-center gap-2 rounded-small text-small font-medium text-primary hover:underline"
    >
      <ArrowLeft aria-hidden size={18} />
      {text}
    </Link>
  );
}
