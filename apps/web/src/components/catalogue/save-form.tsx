'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { PlanRefusal } from '@/components/catalogue/plan-refusal';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

/** `save` answers what to say once it is done. */
type Props = { label: string; save: () => Promise<string>; children: ReactNode };

export function SaveForm({ label, save, children }: Props) {
  const { wait } = useStaffTexts();
  const hydrated = useHydrated();
  const [said, setSaid] = useState<string | null>(null);
  const { busy, refusal, run } = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    void run(async () => setSaid(await save()));
  };
  return (
    <form method="post" onSubmit={submit} className="space-y-6">
      {children}
      <PlanRefusal refusal={refusal} />
      {said ? (
        <Alert tone="success" live>
          {said}
        </Alert>
      ) : null}
      <Button type="submit" disabled={!hydrated} busy={busy}>
        {busy ? wait : label}
      </Button>
    </form>
  );
}
