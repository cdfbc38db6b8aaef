'use client';

import CircleUserRound from 'lucide-react/icons/circle-user-round';
import Languages from 'lucide-react/icons/languages';
import LogOut from 'lucide-react/icons/log-out';
import { DropdownMenu } from 'radix-ui';
import { useLanguage, useTexts } from '@/components/texts/texts-provider';
import { IconButton } from '@/components/ui/icon-button';
import { languageNames, languages } from '@/i18n/languages';
import { pathIn } from '@/i18n/paths';
import { browserApi } from '@/lib/api-browser';
import { forget, signedInKey } from '@/lib/browser-memory';
import { languageHere } from '@/lib/kept-language';
import { switchLanguage } from '@/lib/switch-language';

type Props = { name: string; email: string };

const item =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-small px-3 text-small font-medium outline-none data-highlighted:bg-surface-container';

export function UserMenu({ name, email }: Props) {
  const texts = useTexts();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton label={texts.userMenu}>
          <CircleUserRound aria-hidden size={22} />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          className="dialog-panel z-50 w-64 rounded-medium border border-outline-soft bg-surface-raised p-2 shadow-2"
        >
          <DropdownMenu.Label className="px-3 py-2 text-small">
            <span className="block truncate font-semibold">{name}</span>
            <span className="block truncate text-on-surface-muted">{email}</span>
          </DropdownMenu.Label>
          <DropdownMenu.Separator className="my-1 h-px bg-outline-soft" />
          <LanguageItems />
          <DropdownMenu.Item onSelect={signOut} className={item}>
            <LogOut aria-hidden size={18} />
            {texts.signOut}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function LanguageItems() {
  const here = useLanguage();
  return languages
    .filter((language) => language !== here)
    .map((language) => (
      <DropdownMenu.Item
        key={language}
        lang={language}
        onSelect={() => switchLanguage(language, true)}
        className={item}
      >
        <Languages aria-hidden size={18} />
        {languageNames[language]}
      </DropdownMenu.Item>
    ));
}

async function signOut(): Promise<void> {
  await browserApi.POST('/api/v1/auth/logout', { body: {} }).catch(() => undefined);
  forget(signedInKey);
  // A full load, so that nothing of the account stays in this tab's memory.
  window.location.assign(pathIn(languageHere(), '/'));
}
