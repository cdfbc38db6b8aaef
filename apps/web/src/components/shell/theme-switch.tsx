'use client';

import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import { useTexts } from '@/components/texts/texts-provider';
import { IconButton } from '@/components/ui/icon-button';
import { remember, themeKey } from '@/lib/browser-memory';

/** Both icons are in the page and CSS shows the right one, so nothing jumps when the script arrives. */
export function ThemeSwitch() {
  const texts = useTexts();
  return (
    <IconButton label={texts.theme} onClick={switchTheme}>
      <Moon aria-hidden size={20} className="theme-to-dark" />
      <Sun aria-hidden size={20} className="theme-to-light" />
    </IconButton>
  );
}

function switchTheme(): void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const next = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
  root.dataset.theme = next;
  remember(themeKey, next);
}
