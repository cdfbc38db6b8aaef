import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** Where the published descriptions lie: SPECS_DIR, or beside the project. */
export const SPECS_DIR = process.env.SPECS_DIR ?? resolve(import.meta.dirname, '../../../../../shared/specs');

/** Validators for the bodies of one OpenAPI file, found by their schema's pointer. */
export interface Spec {
  problems(pointer: string, body: unknown): string[];
}

/** Loads `<gateway>/<name>.json`; null when the descriptions are not there, which is said loudly. */
export function loadSpec(name: string, gateway: 'paypal' | 'stripe' = 'paypal', coerce = false): Spec | null {
  const path = join(SPECS_DIR, gateway, `${name}.json`);
  if (!existsSync(path)) {
    console.warn(
      `\n!!! NOT CHECKED against the published API: ${path} is missing. Set SPECS_DIR to have it.\n`,
    );
    return null;
  }
  const {
    $id: _id,
    $schema: _dialect,
    ...document
  } = normalise(JSON.parse(readFileSync(path, 'utf8'))) as Record<string, unknown>;
  // Some published patterns are not valid as unicode patterns.
  const ajv = new Ajv2020({
    strict: false,
    unicodeRegExp: false,
    allErrors: true,
    ...(coerce ? { coerceTypes: 'array' } : {}),
  });
  formats.default(ajv);
  ajv.addSchema(document, name);
  const compiled = new Map<string, ValidateFunction>();
  return {
    problems: (pointer, body) => {
      const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `${name}#${pointer}` });
      compiled.set(pointer, validate);
      validate(body);
      return (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`);
    },
  };
}

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, exclusive bounds numbers; the gateway's own formats go. */
function normalise(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(normalise);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, normalise(value)]),
  ) as Record<string, unknown>;
  if (
    typeof copy.format === 'string' &&
    /_v[0-9]+$|^(unix-time|decimal|currency|country-code)$/.test(copy.format)
  )
    delete copy.format;
  if (copy.nullable === true) {
    if (typeof copy.type === 'string') copy.type = [copy.type, 'null'];
    if (Array.isArray(copy.enum)) copy.enum = [...copy.enum, null];
    if (Array.isArray(copy.anyOf)) copy.anyOf = [...copy.anyOf, { type: 'null' }];
    delete copy.nullable;
  }
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (copy[flag] === true) copy[flag] = copy[bound];
    else if (copy[flag] === false) delete copy[flag];
  }
  return copy;
}
