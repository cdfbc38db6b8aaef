import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { type FormValue, readForm } from '../../contract/form.ts';
import { type OpenApi, openApiOf } from '../../contract/openapi.ts';
import type { RecordedCall } from '../../contract/recording-fetch.ts';

/** Stripe's published descriptions: bodies of the pinned version, parameters of all operations, answers of 2023. */
export interface StripeDocuments {
  requestSchemas: { definitions: Record<string, unknown> };
  operations: Record<
    string,
    { params: Record<string, { type: string; required?: boolean; enum?: string[] }> }
  >;
  openApi: Record<string, unknown>;
}

export interface Checked {
  /** By what the request was checked; null when by nothing. */
  by: 'schema' | 'parameters' | null;
  problems: string[];
}

export interface StripeSpecs {
  request(call: RecordedCall): Checked;
  /** False fields of an answer, undocumented statuses. */
  answerProblems(call: RecordedCall): string[];
  /** False fields of an object by the name that it gives itself: `payment_intent`. */
  objectProblems(object: { object: string }): string[];
}

export function readDocuments(folder: string): StripeDocuments {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    requestSchemas: read('stripe-node-23.1.0.request-schemas.json'),
    operations: read('stripe-cli-2026-08-21.operation-params.json'),
    openApi: read('spec3-2023-08-16.json'),
  };
}

const answers = 'stripe.json';

export function stripeSpecs(documents: StripeDocuments): StripeSpecs {
  const openApi: OpenApi = openApiOf([{ name: answers, document: documents.openApi }]);
  const bodies = bodyChecks(documents.requestSchemas);
  const operations = Object.keys(documents.operations);
  return {
    request(call) {
      const name = operations.find((one) => patternOf(one).test(`${call.method} ${call.url.pathname}`));
      if (name === undefined) return { by: null, problems: [] };
      const form = readForm(call.method === 'POST' ? call.requestBody : call.url.search);
      const check = bodies(name);
      if (check !== null) return { by: 'schema', problems: check(form) };
      return {
        by: 'parameters',
        problems: parameterProblems(documents.operations[name]?.params ?? {}, form),
      };
    },
    answerProblems: (call) => openApi.answerProblems(call),
    objectProblems: (object) =>
      openApi.valueProblems(`${answers}#/components/schemas/${object.object}`, object),
  };
}

/** The check of an operation's body, where the pinned version describes it. */
function bodyChecks(schemas: StripeDocuments['requestSchemas']) {
  const ajv = new Ajv({
    strict: false,
    unicodeRegExp: false,
    allErrors: true,
    logger: false,
    coerceTypes: 'array',
  });
  ajv.addSchema(schemas, 'requests');
  const known = (schemas.definitions.StripeRequests as { properties: Record<string, { $ref: string }> })
    .properties;
  const compiled = new Map<string, ValidateFunction>();
  return (operation: string): ((form: object) => string[]) | null => {
    const described = known[operation];
    if (described === undefined) return null;
    const validate = compiled.get(operation) ?? ajv.compile({ $ref: `requests${described.$ref}` });
    compiled.set(operation, validate);
    return (form) => (validate(structuredClone(form)) ? [] : problemsOf(validate));
  };
}

function problemsOf(validate: ValidateFunction): string[] {
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const { additionalProperty } = params as { additionalProperty?: string };
    return `${instancePath}${additionalProperty === undefined ? '' : `/${additionalProperty}`} ${message}`;
  });
}

/** Every list operation takes these; the list of parameters leaves them out. */
const everywhere = /^expand\b/;

function parameterProblems(
  params: StripeDocuments['operations'][string]['params'],
  form: Record<string, FormValue>,
): string[] {
  const sent = flatten(form);
  const missing = Object.keys(params).filter((name) => params[name]?.required && sent[name] === undefined);
  const wrong = Object.entries(sent)
    .filter(([name]) => !everywhere.test(name))
    .flatMap(([name, value]) => valueProblems(name, value, params[name.replace(/\.(gte?|lte?)$/, '')]));
  return [...missing.map((name) => `${name} is missing`), ...wrong];
}

function valueProblems(
  name: string,
  value: string,
  param: { type: string; enum?: string[] } | undefined,
): string[] {
  if (param === undefined) return [`${name} is not documented`];
  if (param.type === 'integer' && !/^\d+$/.test(value)) return [`${name} is no integer`];
  return param.enum && !param.enum.includes(value) ? [`${name} must not be ${value}`] : [];
}

/** `created[gte]` → created.gte; members of lists go by the list's name. */
function flatten(form: Record<string, FormValue>, above = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([step, value]): [string, string][] => {
      const name = Array.isArray(form) ? above.slice(0, -1) : above + step;
      if (typeof value === 'string') return [[name, value]];
      return Object.entries(flatten(value as Record<string, FormValue>, `${name}.`));
    }),
  );
}

function patternOf(operation: string): RegExp {
  return new RegExp(`^${operation.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}
