'use client';

import { useStaffTexts } from '@/components/admin/staff-texts';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import type { Refusal } from '@/lib/explain';

/** Why the catalogue refused it, in our words where we have some, with the fields. */
export function PlanRefusal({ refusal }: { refusal: Refusal | null }) {
  const codes: Record<string, string> = useStaffTexts().catalogue.codes;
  const message = refusal ? (codes[refusal.code] ?? refusal.message) : '';
  return <RefusalAlert refusal={refusal && { ...refusal, message }} fields />;
}
