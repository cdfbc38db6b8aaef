'use client';

import { useStaffTexts } from '@/components/admin/staff-texts';
import { Choice } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { TextAreaField } from '@/components/ui/text-area-field';

export function FieldSamples() {
  const { gallery: words, optional } = useStaffTexts();
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field name="plain" label={words.label} aside={optional} />
      <Field name="hinted" label={words.withHint} hint={words.hint} />
      <Field name="wrong" label={words.withError} error={words.error} defaultValue="?" />
      <Field name="locked" label={words.locked} disabled defaultValue="–" />
      <SelectField name="select" label={words.choices} choices={{ a: words.choice, b: words.other }} />
      <TextAreaField name="lines" label={words.lines} hint={words.hint} />
      <Choice name="choice" value="a" label={words.choice} hint={words.hint} defaultChecked />
      <Choice name="choice" value="b" label={words.other} />
    </div>
  );
}
