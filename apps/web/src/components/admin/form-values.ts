import { minorOf } from '@/lib/amount-input';
import { InputError } from '@/lib/explain';

/** What was typed, trimmed; '' when nothing was. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Left out where nothing was typed: the API takes no empty texts. */
export function optional<Name extends string>(form: FormData, name: Name): { [Key in Name]?: string } {
  const value = textOf(form, name);
  return (value === '' ? {} : { [name]: value }) as { [Key in Name]?: string };
}

/** The value of a choice, as the choices name it. */
export function choiceOf<Choice extends string>(
  form: FormData,
  name: string,
  choices: Record<Choice, string>,
): Choice {
  const value = textOf(form, name);
  const found = (Object.keys(choices) as Choice[]).find((choice) => choice === value);
  if (found === undefined) throw new Error(`the form has no choice of ${name}`);
  return found;
}

/** Minor units; null when nothing was typed. @throws InputError with `slip` when it is no amount */
export function amountOf(form: FormData, name: string, currency: string, slip: string): number | null {
  const typed = textOf(form, name);
  if (typed === '') return null;
  const minor = minorOf(typed, currency);
  if (minor === null || minor === 0) throw new InputError(slip);
  return minor;
}

/** As `amountOf`, where there must be one. */
export function neededAmount(form: FormData, name: string, currency: string, slip: string): number {
  const minor = amountOf(form, name, currency, slip);
  if (minor === null) throw new InputError(slip);
  return minor;
}
