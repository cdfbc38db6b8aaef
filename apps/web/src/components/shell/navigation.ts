import type { Me } from '@mekong/sdk';
import type { LucideIcon } from 'lucide-react';
import BellRing from 'lucide-react/icons/bell-ring';
import CreditCard from 'lucide-react/icons/credit-card';
import Gauge from 'lucide-react/icons/gauge';
import KeyRound from 'lucide-react/icons/key-round';
import LayoutDashboard from 'lucide-react/icons/layout-dashboard';
import Plug from 'lucide-react/icons/plug';
import ReceiptText from 'lucide-react/icons/receipt-text';
import Rocket from 'lucide-react/icons/rocket';
import ScrollText from 'lucide-react/icons/scroll-text';
import Settings from 'lucide-react/icons/settings';
import ShieldCheck from 'lucide-react/icons/shield-check';
import SquareTerminal from 'lucide-react/icons/square-terminal';
import Tags from 'lucide-react/icons/tags';
import Users from 'lucide-react/icons/users';
import WalletCards from 'lucide-react/icons/wallet-cards';
import type { Texts } from '@/i18n/texts';

export type NavigationItem = { href: string; label: string; Icon: LucideIcon };

/** What the signed-in person may open, in order. */
export function navigationOf(session: Pick<Me, 'customer' | 'user'>, texts: Texts): NavigationItem[] {
  return [
    ...(session.customer ? customerItems(texts) : []),
    ...(session.user.staffRole ? staffItems(texts, session.user.staffRole === 'staff-admin') : []),
  ];
}

function staffItems({ nav, staff, catalogue, goLive, seller }: Texts, isAdmin: boolean): NavigationItem[] {
  return [
    { href: '/admin', label: nav.attention, Icon: BellRing },
    { href: '/admin/invoices', label: staff.nav.invoices, Icon: ReceiptText },
    { href: '/admin/payments', label: staff.nav.payments, Icon: CreditCard },
    { href: '/admin/customers', label: staff.nav.customers, Icon: Users },
    { href: '/admin/catalogue', label: catalogue.nav, Icon: Tags },
    { href: '/admin/gateways', label: staff.nav.gateways, Icon: Plug },
    { href: '/admin/api-keys', label: staff.houseKeys.nav, Icon: SquareTerminal },
    { href: '/admin/go-live', label: goLive.nav, Icon: Rocket },
    { href: '/admin/audit', label: staff.nav.audit, Icon: ScrollText },
    ...(isAdmin ? [{ href: '/admin/settings', label: seller.nav, Icon: Settings }] : []),
  ];
}

function customerItems(texts: Texts): NavigationItem[] {
  return [
    { href: '/dashboard', label: texts.nav.overview, Icon: LayoutDashboard },
    { href: '/dashboard#license', label: texts.nav.license, Icon: KeyRound },
    { href: '/dashboard#limits', label: texts.nav.limits, Icon: Gauge },
    { href: '/dashboard#invoices', label: texts.nav.invoices, Icon: ReceiptText },
    { href: '/dashboard#payments', label: texts.nav.payments, Icon: CreditCard },
    { href: '/dashboard/billing', label: texts.nav.billing, Icon: WalletCards },
    { href: '/dashboard/api-keys', label: texts.nav.apiKeys, Icon: SquareTerminal },
    { href: '/dashboard/security', label: texts.nav.security, Icon: ShieldCheck },
    { href: '/dashboard/settings', label: texts.room.settings.nav, Icon: Settings },
  ];
}
