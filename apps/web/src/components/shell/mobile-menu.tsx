'use client';

import Menu from 'lucide-react/icons/menu';
import X from 'lucide-react/icons/x';
import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { IconButton } from '@/components/ui/icon-button';

type Props = { title: string; children: ReactNode };

/** The side navigation of small screens. A click on any link inside closes it, also one to a part of the same page. */
export function MobileMenu({ title, children }: Props) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <IconButton label={texts.menu} className="-ml-2.5 lg:hidden">
          <Menu aria-hidden size={22} />
        </IconButton>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-overlay fixed inset-0 z-40 bg-scrim lg:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          onClick={(event) => closeOnLink(event.target, setOpen)}
          className="sheet-panel fixed inset-y-0 left-0 z-50 flex w-72 flex-col gap-4 rounded-r-large bg-surface-raised p-4 shadow-3 outline-none lg:hidden"
        >
          <div className="flex items-center justify-between pl-4">
            <Dialog.Title className="text-title">{title}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton label={texts.close}>
                <X aria-hidden size={20} />
              </IconButton>
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function closeOnLink(target: EventTarget, setOpen: (open: boolean) => void): void {
  if (target instanceof Element && target.closest('a')) setOpen(false);
}
