'use client';

import { type ReactNode, useState } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

type Words = {
  /** On the button that opens it; `openOf` names the row where the button stands in a list. */
  open: string;
  openOf?: string;
  title: string;
  lead: string;
  confirm: string;
  keep: string;
  wait: string;
};

type Props = {
  words: Words;
  variant?: ButtonVariant;
  confirmVariant?: ButtonVariant;
  /** Throws what is to be shown. */
  act: () => Promise<unknown>;
  /** After it worked; `stay` where it leaves the page, so that the button stays busy. */
  onDone?: () => void;
  stay?: boolean;
  children?: ReactNode;
};

/** Asks before something that cannot be taken back. */
export function ConfirmDialog(props: Props) {
  const { words, variant = 'text', confirmVariant = 'danger', act, onDone, stay = false, children } = props;
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const { busy, refusal, run, forget } = useAction();
  const confirm = async () => {
    if (!(await run(act, stay))) return;
    if (!stay) setOpen(false);
    onDone?.();
  };
  const change = (next: boolean) => {
    forget();
    setOpen(next);
  };
  return (
    <Dialog
      trigger={
        <Button
          variant={variant}
          disabled={!hydrated}
          {...(words.openOf ? { 'aria-label': words.openOf } : {})}
        >
          {words.open}
        </Button>
      }
      open={open}
      onOpenChange={change}
      title={words.title}
      lead={words.lead}
      footer={
        <>
          <Button variant="text" onClick={() => change(false)}>
            {words.keep}
          </Button>
          <Button variant={confirmVariant} busy={busy} onClick={confirm}>
            {busy ? words.wait : words.confirm}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {children}
        <RefusalAlert refusal={refusal} />
      </div>
    </Dialog>
  );
}
