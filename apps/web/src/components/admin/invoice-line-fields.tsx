'use client';

import X from 'lucide-react/icons/x';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { fill } from '@/i18n/fill';
import { classes } from '@/lib/classes';

/** `lines` are names for the inputs: they stay with their line when another one is removed. */
type Props = { lines: readonly number[]; onChange: (lines: readonly number[]) => void };

export function InvoiceLineFields({ lines, onChange }: Props) {
  const { newInvoice: words } = useStaffTexts();
  return (
    <fieldset className="space-y-4">
      <legend className="mb-2 text-title">{words.lines}</legend>
      {lines.map((line, index) => (
        <fieldset key={line} className="rounded-medium border border-outline-soft p-4">
          <legend className="sr-only">{fill(words.line, { number: index + 1 })}</legend>
          <div
            className={classes(
              'grid gap-4 sm:items-end',
              lines.length > 1 ? 'sm:grid-cols-[1fr_6rem_8rem_auto]' : 'sm:grid-cols-[1fr_6rem_8rem]',
            )}
          >
            <Field name={`description-${line}`} label={words.description} required maxLength={500} />
            <Field
              name={`quantity-${line}`}
              label={words.quantity}
              defaultValue="1"
              required
              inputMode="decimal"
              pattern="\d+(\.\d+)?"
            />
            <Field
              name={`unitAmount-${line}`}
              label={words.unitAmount}
              required
              inputMode="decimal"
              pattern="-?\d+(\.\d+)?"
            />
            {lines.length > 1 ? (
              <IconButton
                label={fill(words.remove, { number: index + 1 })}
                onClick={() => onChange(lines.filter((one) => one !== line))}
              >
                <X aria-hidden size={20} />
              </IconButton>
            ) : null}
          </div>
        </fieldset>
      ))}
      <Button variant="outlined" onClick={() => onChange([...lines, Math.max(...lines) + 1])}>
        {words.add}
      </Button>
    </fieldset>
  );
}
