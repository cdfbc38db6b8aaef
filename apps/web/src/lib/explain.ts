import { MekongError } from '@mekong/sdk';
import type { ClientTexts } from '@/i18n/texts';
import { fieldMessage } from './field-message.ts';

export type Refusal = {
  code: string;
  message: string;
  fields: Record<string, string>;
  requestId: string | null;
};

/** A slip that was found before anything was sent. */
export class InputError extends Error {}

/** What to tell a person about an error: our words for known codes, the API's own sentence for the rest. */
export function explain(error: unknown, texts: ClientTexts): Refusal {
  const codes: Record<string, string> = texts.errors.codes;
  if (error instanceof InputError) return here('INPUT', error.message);
  if (!(error instanceof MekongError)) return here('OTHER', texts.errors.codes.OTHER);
  const own =
    codes[error.code] ??
    texts.errors.refusals[error.code] ??
    (error.status === 429 ? codes.RATE_LIMITED : undefined);
  return {
    code: error.code,
    message: own ?? (error.status >= 500 ? texts.errors.codes.OTHER : error.message),
    fields: fieldsOf(error, texts),
    requestId: error.requestId,
  };
}

const here = (code: string, message: string): Refusal => ({ code, message, fields: {}, requestId: null });

/** `body.email` and `email` both mean the input named email. */
function fieldsOf(error: MekongError, texts: ClientTexts): Record<string, string> {
  return Object.fromEntries(
    error.details.map(({ field, message }) => [
      field.split('.').at(-1) ?? field,
      fieldMessage(message, texts.errors.fields),
    ]),
  );
}
