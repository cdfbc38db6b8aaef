'use client';

import { useStaffTexts } from '@/components/admin/staff-texts';
import { Alert } from '@/components/ui/alert';
import { fill } from '@/i18n/fill';
import type { Refusal } from '@/lib/explain';

/** Why it did not work, field by field, and the id under which the server's log has it. */
export function RefusalAlert({ refusal }: { refusal: Refusal | null }) {
  const words = useStaffTexts();
  if (!refusal) return null;
  return (
    <Alert tone="danger" live>
      <p>{refusal.message}</p>
      {Object.entries(refusal.fields).map(([field, message]) => (
        <p key={field}>
          {field}: {message}
        </p>
      ))}
      {refusal.requestId ? (
        <p className="font-mono text-label break-all">{fill(words.reference, { id: refusal.requestId })}</p>
      ) : null}
    </Alert>
  );
}
