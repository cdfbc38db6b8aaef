import Link from 'next/link';
import type { NavigationItem } from '@/components/shell/navigation';
import { classes } from '@/lib/classes';

type Props = { items: readonly NavigationItem[]; current: string; label: string };

export function NavList({ items, current, label }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="space-y-1">
        {items.map(({ href, label: text, Icon }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={href === current ? 'page' : undefined}
              className={classes(
                'flex min-h-11 items-center gap-3 rounded-full px-4 text-small font-medium transition-colors',
                href === current
                  ? 'bg-primary-container text-on-primary-container'
                  : 'text-on-surface-muted hover:bg-surface-container hover:text-on-surface',
              )}
            >
              <Icon aria-hidden size={20} className="shrink-0" />
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
