import { PageLink } from '@/components/ui/page-link';

type Props = { name: string; href: string };

export function Logo({ name, href }: Props) {
  return (
    <PageLink
      href={href}
      className="inline-flex min-h-11 items-center gap-2.5 rounded-small font-semibold tracking-tight"
    >
      <svg aria-hidden="true" viewBox="0 0 32 32" className="size-8">
        <rect width="32" height="32" rx="9" className="fill-primary" />
        <path
          d="M6 12.5c3.3-3.4 6.7-3.4 10 0s6.7 3.4 10 0"
          className="fill-none stroke-on-primary"
          strokeWidth="2.8"
          strokeLinecap="round"
        />
        <path
          d="M6 20c3.3-3.4 6.7-3.4 10 0s6.7 3.4 10 0"
          className="fill-none stroke-on-primary opacity-60"
          strokeWidth="2.8"
          strokeLinecap="round"
        />
      </svg>
      <span className="text-lead">{name}</span>
    </PageLink>
  );
}
