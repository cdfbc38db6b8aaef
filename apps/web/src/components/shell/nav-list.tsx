import { NavLink } from '@/components/shell/nav-link';
import type { NavigationItem } from '@/components/shell/navigation';

type Props = { items: readonly NavigationItem[]; current: string; label: string };

export function NavList({ items, current, label }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="space-y-1">
        {items.map(({ href, label: text, Icon }) => (
          <li key={href}>
            <NavLink href={href} section={current}>
              <Icon aria-hidden size={20} className="shrink-0" />
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
