'use client';

import { OptionalField } from '@/components/admin/optional-field';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Field } from '@/components/ui/field';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { PlanDraft } from '@/lib/plan-draft';

type Props = { draft: PlanDraft; onChange: (change: Partial<PlanDraft>) => void };

/** What a plan is called and says of itself. */
export function WordsFields({ draft, onChange }: Props) {
  const { catalogue: words } = useStaffTexts();
  const bound = (name: 'name' | 'tagline' | 'audience' | 'highlights' | 'aliases') => ({
    name,
    label: words[name],
    value: draft[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <div className="space-y-5">
      <Field {...bound('name')} required maxLength={100} />
      <OptionalField {...bound('tagline')} maxLength={200} />
      <OptionalField {...bound('audience')} maxLength={200} />
      <TextAreaField {...bound('highlights')} hint={words.highlightsHint} />
      <OptionalField {...bound('aliases')} hint={words.aliasesHint} autoCapitalize="none" />
    </div>
  );
}
