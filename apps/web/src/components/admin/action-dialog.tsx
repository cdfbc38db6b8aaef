'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

type Props = {
  /** On the button that opens it, and on the one that does it unless `confirm` says otherwise. */
  label: string;
  confirm?: string;
  title: string;
  lead: string;
  variant?: ButtonVariant;
  danger?: boolean;
  /** Throws MekongError or InputError; the dialog then stays open and says why. */
  submit: (form: FormData) => Promise<unknown>;
  children?: ReactNode;
};

/** A button, and the form that it opens in a dialog. The page is read anew once it has been done. */
export function ActionDialog({ label, confirm, title, lead, variant, danger, submit, children }: Props) {
  const hydrated = useHydrated();
  const words = useStaffTexts();
  const router = useRouter();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const { busy, refusal, run, forget } = useAction();
  const change = (next: boolean) => {
    if (next) forget();
    setOpen(next);
  };
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!(await run(() => submit(form)))) return;
    router.refresh();
    setOpen(false);
  };
  return (
    <Dialog
      trigger={
        <Button variant={variant ?? 'outlined'} disabled={!hydrated}>
          {label}
        </Button>
      }
      open={open}
      onOpenChange={change}
      title={title}
      lead={lead}
      footer={
        <>
          <Button variant="text" onClick={() => setOpen(false)}>
            {words.close}
          </Button>
          <Button type="submit" form={formId} variant={danger ? 'danger' : 'filled'} busy={busy}>
            {busy ? words.wait : (confirm ?? label)}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className="space-y-5">
        {children}
        <RefusalAlert refusal={refusal} fields />
      </form>
    </Dialog>
  );
}
