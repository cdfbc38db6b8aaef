'use client';

import type { Catalog } from '@mekong/sdk';
import X from 'lucide-react/icons/x';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { SelectField } from '@/components/ui/select-field';
import { fill } from '@/i18n/fill';
import type { LimitDraft } from '@/lib/plan-draft';

type Features = Catalog['features'];
type Props = {
  limits: readonly LimitDraft[];
  features: Features;
  onChange: (limits: readonly LimitDraft[]) => void;
};

export function LimitFields({ limits, features, onChange }: Props) {
  const { catalogue: words } = useStaffTexts();
  const add = () => {
    const row = Math.max(-1, ...limits.map((limit) => limit.row)) + 1;
    const free = features.find(({ code }) => !limits.some(({ feature }) => feature === code));
    onChange([
      ...limits,
      { row, feature: free?.code ?? '', label: free?.label ?? '', value: '', period: 'none' },
    ]);
  };
  return (
    <fieldset className="space-y-4">
      <legend className="mb-2 text-small font-medium">{words.limits}</legend>
      {limits.map((limit, index) => (
        <LimitRow
          key={limit.row}
          limit={limit}
          number={index + 1}
          features={features}
          onChange={(change) =>
            onChange(limits.map((one) => (one.row === limit.row ? { ...one, ...change } : one)))
          }
          onRemove={() => onChange(limits.filter((one) => one.row !== limit.row))}
        />
      ))}
      <Button variant="outlined" onClick={add}>
        {words.addLimit}
      </Button>
    </fieldset>
  );
}

type RowProps = {
  limit: LimitDraft;
  number: number;
  features: Features;
  onChange: (change: Partial<LimitDraft>) => void;
  onRemove: () => void;
};

function LimitRow({ limit, number, features, onChange, onRemove }: RowProps) {
  const { catalogue: words } = useStaffTexts();
  const { row } = limit;
  const choices = {
    ...Object.fromEntries(features.map(({ code, label }) => [code, label])),
    '': words.newFeature,
  };
  const choose = (code: string) =>
    onChange({ feature: code, label: features.find((one) => one.code === code)?.label ?? '' });
  return (
    <fieldset className="rounded-medium border border-outline-soft p-4">
      <legend className="sr-only">{fill(words.limit, { number })}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name={`feature-${row}`}
          label={words.feature}
          choices={choices}
          value={limit.feature}
          onChange={(event) => choose(event.target.value)}
        />
        {limit.feature === '' ? (
          <Field
            name={`label-${row}`}
            label={words.featureName}
            value={limit.label}
            onChange={(event) => onChange({ label: event.target.value })}
            required
            maxLength={100}
          />
        ) : null}
        <Field
          name={`value-${row}`}
          label={words.value}
          hint={words.unlimitedHint}
          inputMode="numeric"
          value={limit.value}
          onChange={(event) => onChange({ value: event.target.value })}
        />
        <div className="flex items-start gap-2">
          <SelectField
            name={`period-${row}`}
            label={words.period}
            choices={words.periods}
            value={limit.period}
            onChange={(event) => onChange({ period: event.target.value === 'month' ? 'month' : 'none' })}
            className="flex-1"
          />
          <IconButton label={fill(words.removeLimit, { number })} onClick={onRemove} className="mt-7">
            <X aria-hidden size={20} />
          </IconButton>
        </div>
      </div>
    </fieldset>
  );
}
