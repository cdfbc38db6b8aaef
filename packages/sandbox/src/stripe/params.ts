import { invalid } from './errors.ts';
import type { Field, Fields } from './form.ts';

/** Refuses a parameter that is not as it should be; `param` is its name as the merchant wrote it. */
export type Check = (value: Field, param: string) => void;

const must = (holds: boolean, message: string, param: string, code?: string): void => {
  if (!holds) throw invalid(message, { param, ...(code ? { code } : {}) });
};

/** A string of at most `max` characters. */
export function text(max = 5_000): Check {
  return (value, param) => {
    must(typeof value === 'string', 'Invalid string', param);
    const given = value as string;
    must(
      given !== '',
      `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset.`,
      param,
      'parameter_invalid_empty',
    );
    must(
      given.length <= max,
      `Invalid string: ${given.slice(0, 20)}…; must be at most ${max} characters`,
      param,
      'parameter_invalid_string_length',
    );
  };
}

/** One of these words. */
export function oneOf(...words: string[]): Check {
  return (value, param) =>
    must(
      words.includes(String(value)),
      `Invalid ${param}: must be one of ${words.slice(0, -1).join(', ')}${words.length > 1 ? ', or ' : ''}${words.at(-1)}`,
      param,
    );
}

/** A whole number of at least `min`. */
export function whole(min = 0): Check {
  return (value, param) => {
    must(
      /^-?[0-9]{1,15}$/.test(String(value)),
      `Invalid integer: ${String(value)}`,
      param,
      'parameter_invalid_integer',
    );
    must(
      Number(value) >= min,
      `This value must be greater than or equal to ${min}.`,
      param,
      'parameter_invalid_integer',
    );
  };
}

/** true or false. */
export const flag: Check = (value, param) =>
  must(value === 'true' || value === 'false', `Invalid boolean: ${String(value)}`, param);

/** An absolute address; `{CHECKOUT_SESSION_ID}` may stand in it. */
export const url: Check = (value, param) => {
  const given = String(value);
  must(/^https?:\/\/\S+$/.test(given) && URL.canParse(given), 'Not a valid URL', param, 'url_invalid');
};

/** An address to send mail to. */
export const email: Check = (value, param) =>
  must(
    /^[^\s@]+@[^\s@]+$/.test(String(value)),
    `Invalid email address: ${String(value)}`,
    param,
    'email_invalid',
  );

/** A list of at most `max`. */
export function list(item: Check, max: number): Check {
  return (value, param) => {
    must(Array.isArray(value), 'Invalid array', param);
    const given = value as Field[];
    must(given.length <= max, `Array too long: at most ${max} values`, param);
    for (const [index, entry] of given.entries()) item(entry, `${param}[${index}]`);
  };
}

/** Up to 50 words of the merchant, names of 40 and values of 500 characters. */
export const metadata: Check = (value, param) => {
  if (value === '') return;
  must(typeof value === 'object' && !Array.isArray(value), 'Invalid object', param);
  const entries = Object.entries(value as Fields);
  must(entries.length <= 50, 'Metadata can have up to 50 keys', param);
  for (const [name, entry] of entries) {
    const at = `${param}[${name}]`;
    must(typeof entry === 'string', 'Metadata values can only be strings', at);
    must(name.length <= 40, 'Metadata keys can be at most 40 characters', at);
    must((entry as string).length <= 500, 'Metadata values can be at most 500 characters', at);
  }
};

/** Anything: what has no meaning here and does no harm. */
export const ignored: Check = () => undefined;

/** An object with these parts and no others: an unknown one is refused, as Stripe does. */
export function object(parts: Record<string, Check>, required: string[] = []): Check {
  return (value, param) => {
    must(typeof value === 'object' && !Array.isArray(value), 'Invalid object', param);
    const given = value as Fields;
    const nameOf = (part: string) => (param ? `${param}[${part}]` : part);
    for (const part of required)
      must(
        given[part] !== undefined,
        `Missing required param: ${nameOf(part)}.`,
        nameOf(part),
        'parameter_missing',
      );
    for (const [part, entry] of Object.entries(given)) {
      const check = Object.hasOwn(parts, part) ? parts[part] : undefined;
      if (!check)
        throw invalid(`Received unknown parameter: ${nameOf(part)}`, {
          code: 'parameter_unknown',
          param: nameOf(part),
        });
      check(entry, nameOf(part));
    }
  };
}

/** What every request may carry. */
export const expand: Check = list(text(100), 20);

/** From and to, in seconds. */
export const range: Check = (value, param) => {
  if (typeof value === 'string') return whole()(value, param);
  object({ gt: whole(), gte: whole(), lt: whole(), lte: whole() })(value, param);
};

/** What every list may be asked for. */
export const paging: Record<string, Check> = {
  limit: (value, param) => {
    whole(1)(value, param);
    must(
      Number(value) <= 100,
      'This value must be less than or equal to 100.',
      param,
      'parameter_invalid_integer',
    );
  },
  starting_after: text(),
  ending_before: text(),
  expand,
};
