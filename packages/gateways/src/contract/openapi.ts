import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { RecordedCall } from './recording-fetch.ts';

type Json = Record<string, unknown>;

interface Parameter {
  name: string;
  in: 'header' | 'path' | 'query';
  required?: boolean;
  $ref?: string;
}

interface Operation {
  /** Where in which document it is described; the start of every reference. */
  pointer: string;
  method: string;
  /** The path with its parameters as groups. */
  pattern: RegExp;
  parameters: { pointer: string; parameter: Parameter }[];
  /** Where the answer of each status is described. */
  answers: Record<string, string>;
  takesBody: boolean;
}

export interface OpenApi {
  /** The operation that a call belongs to, or null. */
  find(call: RecordedCall): string | null;
  /** What is wrong with the request: undocumented operation, parameters, unknown or false fields. */
  requestProblems(call: RecordedCall): string[];
  /** What is wrong with the answer: undocumented status, false fields. Unknown fields are allowed. */
  answerProblems(call: RecordedCall): string[];
  /** What is wrong with a value by the schema at `DOCUMENT.json#/components/schemas/NAME`. */
  valueProblems(reference: string, value: unknown): string[];
}

/** Every OpenAPI 3.0 document of `folder`. */
export function readOpenApi(folder: string): OpenApi {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return openApiOf(
    names.map((name) => ({ name, document: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Json })),
  );
}

/** Checks calls against documents. Schemas are compiled when first used. */
export function openApiOf(documents: { name: string; document: Json }[]): OpenApi {
  const operations = documents.flatMap(({ name, document }) => operationsOf(name, document));
  const strict = validators(documents, true);
  const open = validators(documents, false);
  const operationOf = (call: RecordedCall) =>
    operations.find((one) => one.method === call.method && one.pattern.test(call.url.pathname)) ?? null;
  return {
    find: (call) => operationOf(call)?.pointer ?? null,
    requestProblems(call) {
      const operation = operationOf(call);
      return operation === null ? [undocumented(call)] : checkRequest(operation, call, strict);
    },
    answerProblems(call) {
      const operation = operationOf(call);
      return operation === null ? [undocumented(call)] : checkAnswer(operation, call, open);
    },
    valueProblems: open,
  };
}

function undocumented(call: RecordedCall): string {
  return `${call.method} ${call.url.pathname} is not documented`;
}

function checkRequest(operation: Operation, call: RecordedCall, check: Check): string[] {
  const named = operation.pattern.exec(call.url.pathname)?.groups ?? {};
  const problems = operation.parameters.flatMap(({ pointer, parameter }) => {
    const value = parameter.in === 'path' ? named[parameter.name] : given(call, parameter);
    if (value === null || value === undefined)
      return parameter.required ? [`${parameter.name} is missing`] : [];
    const problems = check(`${pointer}/schema`, value);
    // Everything in an address is text, also what is described as a number.
    const wantsNumber = problems.some((problem) => /must be (integer|number)$/.test(problem));
    const left = wantsNumber && /^\d+$/.test(value) ? check(`${pointer}/schema`, Number(value)) : problems;
    return left.map((problem) => `${parameter.name}${problem}`);
  });
  if (!operation.takesBody) return call.requestBody === '' ? problems : [...problems, 'takes no body'];
  const schema = `${operation.pointer}/requestBody/content/application~1json/schema`;
  return [...problems, ...check(schema, JSON.parse(call.requestBody || '{}'))];
}

function given(call: RecordedCall, parameter: Parameter): string | null {
  return parameter.in === 'header'
    ? call.requestHeaders.get(parameter.name)
    : call.url.searchParams.get(parameter.name);
}

function checkAnswer(operation: Operation, call: RecordedCall, check: Check): string[] {
  const { status, body } = call.answer ?? { status: 0, body: '' };
  // A repeated POST is answered 200 with the object of the first; not every description says so.
  const replayed = status === 200 && call.method === 'POST' ? operation.answers['201'] : undefined;
  const described = operation.answers[status] ?? replayed ?? operation.answers.default;
  if (described === undefined) return [`status ${status} is not documented`];
  if (status === 204) return body === '' ? [] : ['204 with a body'];
  return check(`${described}/content/application~1json/schema`, JSON.parse(body));
}

function operationsOf(name: string, document: Json): Operation[] {
  return Object.entries(document.paths as Record<string, Json>).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => method !== 'parameters')
      .map(([method, operation]) => describeOperation(name, document, path, method, item, operation as Json)),
  );
}

function describeOperation(
  name: string,
  document: Json,
  path: string,
  method: string,
  item: Json,
  operation: Json,
): Operation {
  const place = `${name}#/paths/${escapePointer(path)}`;
  const parameters = (list: unknown, at: string) =>
    ((list ?? []) as Parameter[]).map((parameter, index) =>
      parameter.$ref === undefined
        ? { pointer: `${at}/parameters/${index}`, parameter }
        : { pointer: name + parameter.$ref, parameter: resolve(document, parameter.$ref) as Parameter },
    );
  return {
    pointer: `${place}/${method}`,
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    parameters: [
      ...parameters(item.parameters, place),
      ...parameters(operation.parameters, `${place}/${method}`),
    ],
    answers: answersOf(operation, name, `${place}/${method}/responses`),
    takesBody: operation.requestBody !== undefined,
  };
}

/** A status that names no body (a bare 500) has the default one, if there is any. */
function answersOf(operation: Json, name: string, place: string): Record<string, string> {
  const responses = operation.responses as Record<string, { $ref?: string; content?: unknown }>;
  const isBare = (status: string) => responses[status]?.$ref === undefined && !responses[status]?.content;
  return Object.fromEntries(
    Object.entries(responses)
      .filter(([status]) => status === '204' || !isBare(status) || responses.default === undefined)
      .map(([status, { $ref }]) => [status, $ref === undefined ? `${place}/${status}` : name + $ref]),
  );
}

type Check = (reference: string, value: unknown) => string[];

/** Validation by reference; `strict` also refuses fields that the description does not know. */
function validators(documents: { name: string; document: Json }[], strict: boolean): Check {
  let ajv: Ajv2020 | null = null;
  const compiled = new Map<string, ValidateFunction>();
  return (reference, value) => {
    ajv ??= schemasOf(documents, strict);
    const extra = strict ? { unevaluatedProperties: false } : {};
    const validate = compiled.get(reference) ?? ajv.compile({ $ref: reference, ...extra });
    compiled.set(reference, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => {
      const field = (error.params as { unevaluatedProperty?: string }).unevaluatedProperty;
      return `${error.instancePath}${field === undefined ? '' : `/${field}`} ${error.message}`;
    });
  };
}

function schemasOf(documents: { name: string; document: Json }[], strict: boolean): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  for (const { name, document } of documents) ajv.addSchema(normalise(document, strict) as Json, name);
  return ajv;
}

/** OpenAPI 3.0's own dialect of JSON Schema, turned into 2020-12. */
function normalise(node: unknown, strict: boolean): unknown {
  if (Array.isArray(node)) return node.map((entry) => normalise(entry, strict));
  if (typeof node !== 'object' || node === null) return node;
  const schema = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, within(key, normalise(value, strict), strict)]),
  );
  return withLimits(withNull(schema));
}

/** Closes the objects that stand under `key`; members of allOf stay open, they are parts of one object. */
function within(key: string, value: unknown, strict: boolean): unknown {
  if (!strict || typeof value !== 'object' || value === null) return value;
  if (key === 'items') return { ...value, unevaluatedProperties: false };
  if (key !== 'properties') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, schema]) => [name, { ...schema, unevaluatedProperties: false }]),
  );
}

function withNull(schema: Json): Json {
  if (schema.nullable !== true) return schema;
  // A reference or a choice has no type of its own to widen.
  const { nullable, ...rest } = schema;
  if (schema.type === undefined) return { anyOf: [rest, { type: 'null' }] };
  const list = schema.enum as unknown[] | undefined;
  return { ...schema, type: [schema.type, 'null'], ...(list === undefined ? {} : { enum: [...list, null] }) };
}

function withLimits(schema: Json): Json {
  const { exclusiveMinimum, exclusiveMaximum, ...rest } = schema;
  if (exclusiveMinimum !== true && exclusiveMaximum !== true) return schema;
  return {
    ...rest,
    ...(exclusiveMinimum === true ? { exclusiveMinimum: rest.minimum } : {}),
    ...(exclusiveMaximum === true ? { exclusiveMaximum: rest.maximum } : {}),
  };
}

function resolve(document: Json, reference: string): unknown {
  const steps = reference.slice('#/'.length).split('/');
  return steps.reduce<unknown>((node, step) => (node as Json)[step.replaceAll('~1', '/')], document);
}

function escapePointer(path: string): string {
  return encodeURI(path.replaceAll('~', '~0').replaceAll('/', '~1'));
}
