import { detail, type ErrorDetail, type Issue, PayPalError } from './errors.ts';

/** Adds what is wrong with a value to `problems`; `field` is its JSON pointer. */
export type Check = (value: unknown, field: string, problems: ErrorDetail[]) => void;

interface TextRule {
  min?: number;
  max?: number;
  pattern?: RegExp;
  oneOf?: readonly string[];
}

function add(problems: ErrorDetail[], issue: Issue, field: string, value?: unknown): void {
  problems.push(detail(issue, { field: field || '/', ...(typeof value === 'string' ? { value } : {}) }));
}

/** A string of a length, a pattern or a list of values. */
export function text(rule: TextRule = {}): Check {
  return (value, field, problems) => {
    if (typeof value !== 'string') return add(problems, 'INVALID_PARAMETER_SYNTAX', field);
    if (value.length < (rule.min ?? 1) || value.length > (rule.max ?? 20_000)) {
      return add(problems, 'INVALID_STRING_LENGTH', field, value);
    }
    if (rule.oneOf && !rule.oneOf.includes(value))
      return add(problems, 'INVALID_PARAMETER_VALUE', field, value);
    if (rule.pattern && !rule.pattern.test(value)) add(problems, 'INVALID_PARAMETER_SYNTAX', field, value);
  };
}

/** true or false. */
export const flag: Check = (value, field, problems) => {
  if (typeof value !== 'boolean') add(problems, 'INVALID_PARAMETER_SYNTAX', field);
};

/** An absolute http or https address. */
export const url: Check = (value, field, problems) => {
  if (typeof value !== 'string' || !/^https?:\/\/[^\s]+$/.test(value) || !URL.canParse(value)) {
    add(problems, 'INVALID_PARAMETER_SYNTAX', field, value);
  }
};

/** An array; an empty or overlong one has its own issue. */
export function list(item: Check, min: number, max: number): Check {
  return (value, field, problems) => {
    if (!Array.isArray(value)) return add(problems, 'INVALID_PARAMETER_SYNTAX', field);
    if (value.length < min) return add(problems, 'INVALID_ARRAY_MIN_ITEMS', field);
    if (value.length > max) return add(problems, 'INVALID_ARRAY_MAX_ITEMS', field);
    for (const [index, entry] of value.entries()) item(entry, `${field}/${index}`, problems);
  };
}

/** An object with these fields and no others: an unknown field is refused, not ignored. */
export function object(fields: Record<string, Check>, required: string[] = []): Check {
  return (value, field, problems) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return add(problems, 'INVALID_PARAMETER_SYNTAX', field);
    }
    const given = value as Record<string, unknown>;
    for (const name of required) {
      if (given[name] === undefined) add(problems, 'MISSING_REQUIRED_PARAMETER', `${field}/${name}`);
    }
    for (const [name, entry] of Object.entries(given)) {
      const check = fields[name];
      if (check) check(entry, `${field}/${name}`, problems);
      else add(problems, 'NOT_SUPPORTED', `${field}/${name}`);
    }
  };
}

/** Money by its form only; whether the amount makes sense is asked later. */
export const moneyForm: Check = object(
  {
    currency_code: text({ min: 3, max: 3 }),
    value: text({ max: 32, pattern: /^-?([0-9]+|[0-9]*\.[0-9]+)$/ }),
  },
  ['currency_code', 'value'],
);

/** Parses and checks a JSON body; throws the 400 that lists every problem. An empty body is `{}`. */
export function parseBody<Shape>(raw: Buffer, check: Check): Shape {
  const body = parseJson(raw);
  const problems: ErrorDetail[] = [];
  check(body, '', problems);
  if (problems.length > 0) throw new PayPalError(400, problems);
  return body as Shape;
}

/** Parses JSON; throws MALFORMED_REQUEST_JSON. */
export function parseJson(raw: Buffer): unknown {
  if (raw.length === 0) return {};
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    throw new PayPalError(400, [detail('MALFORMED_REQUEST_JSON', { field: '/' })]);
  }
}
