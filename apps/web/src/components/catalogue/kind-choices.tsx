'use client';

import { useStaffTexts } from '@/components/admin/staff-texts';
import { Choice } from '@/components/ui/choice';
import type { DraftKind } from '@/lib/plan-draft';

const kinds: readonly DraftKind[] = ['plan', 'once', 'custom'];

export function KindChoices({ kind, onChange }: { kind: DraftKind; onChange: (kind: DraftKind) => void }) {
  const { catalogue: words } = useStaffTexts();
  return (
    <fieldset className="grid gap-3 sm:grid-cols-3">
      <legend className="mb-2 text-small font-medium">{words.kind}</legend>
      {kinds.map((one) => (
        <Choice
          key={one}
          name="kind"
          value={one}
          checked={one === kind}
          onChange={() => onChange(one)}
          label={words.kinds[one]}
          hint={words.kindHints[one]}
        />
      ))}
    </fieldset>
  );
}
