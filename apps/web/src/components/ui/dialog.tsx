'use client';

import X from 'lucide-react/icons/x';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { IconButton } from '@/components/ui/icon-button';

type Props = {
  /** The button that opens it. Radix must know it to give the focus back on closing. */
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  lead?: string;
  children: ReactNode;
  footer: ReactNode;
};

/** Radix keeps the focus inside and closes on Escape. */
export function Dialog({ trigger, open, onOpenChange, title, lead, children, footer }: Props) {
  const texts = useTexts();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="dialog-overlay fixed inset-0 z-40 bg-scrim" />
        <div className="pointer-events-none fixed inset-0 z-50 grid items-end sm:place-items-center sm:p-6">
          <Radix.Content
            {...(lead ? {} : { 'aria-describedby': undefined })}
            className="dialog-panel pointer-events-auto max-h-[90dvh] w-full max-w-lg overflow-y-auto rounded-t-large bg-surface-raised p-6 shadow-3 outline-none sm:rounded-large sm:p-8"
          >
            <div className="flex items-start justify-between gap-4">
              <Radix.Title className="text-title">{title}</Radix.Title>
              <Radix.Close asChild>
                <IconButton label={texts.close} className="-mt-2.5 -mr-2.5">
                  <X aria-hidden size={20} />
                </IconButton>
              </Radix.Close>
            </div>
            {lead ? (
              <Radix.Description className="mt-1 text-on-surface-muted">{lead}</Radix.Description>
            ) : null}
            <div className="mt-6">{children}</div>
            <div className="mt-8 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">{footer}</div>
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}
