import { databaseUrlProblem } from './database-url.ts';
import type { TextReading } from './environment.ts';
import type { Values, VariableName } from './variables.ts';

/** What production cannot do without. */
export const REQUIRED = [
  'DATABASE_URL',
  'JWT_SECRET',
  'DATA_KEY',
  'LICENSE_SECRET',
  'INTERNAL_SECRET',
] as const;

/** What production lacks or must not have; the texts tell a wrong variable from a missing one. */
export function productionProblems(values: Values, { texts, placeholders }: TextReading): string[] {
  const missing = REQUIRED.filter((name) => texts[name] === undefined && !placeholders.includes(name));
  const problems = missing.map((name) => `${name}: is missing; production needs it`);
  problems.push(...placeholders.map((name) => `${name}: is still the placeholder of the template`));
  if (texts.SANDBOX_URL !== undefined)
    problems.push('SANDBOX_URL: the gateway sandbox is for development only');
  if (texts.TEST_GATEWAYS_URL !== undefined)
    problems.push('TEST_GATEWAYS_URL: a gateway sandbox is for development only');
  if (texts.DEMO_STAFF_PASSWORD !== undefined) {
    problems.push('DEMO_STAFF_PASSWORD: a demo login is for development only');
  }
  if (values.PUBLIC_URL?.startsWith('http:') && !isLoopback(values.PUBLIC_URL))
    problems.push('PUBLIC_URL: must begin with https:// in production: cookies and keys travel to it');
  // Weaker than any current recommendation; tests lower it, and that must not leak into production.
  if ((values.ARGON2_MEMORY_KIB ?? Number.POSITIVE_INFINITY) < 7_168) {
    problems.push('ARGON2_MEMORY_KIB: must be at least 7168 in production');
  }
  return problems;
}

/** What is wrong in every environment though each variable alone looks right. */
export function commonProblems(values: Values): string[] {
  const problems: string[] = [];
  const wrong = values.DATABASE_URL === undefined ? null : databaseUrlProblem(values.DATABASE_URL);
  if (wrong) problems.push(`DATABASE_URL: ${wrong}`);
  const { PORT: port = 8000, WEB_PORT: webPort = 3000 } = values;
  if (port === webPort && port !== 0) problems.push(`WEB_PORT: must differ from PORT, both are ${port}`);
  return [...problems, ...sharedSecrets(values)];
}

const isLoopback = (url: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);

const DISTINCT = [
  'JWT_SECRET',
  'JWT_SECRET_PREVIOUS',
  'DATA_KEY',
  'DATA_KEY_PREVIOUS',
  'LICENSE_SECRET',
  'LICENSE_SECRET_PREVIOUS',
  'INTERNAL_SECRET',
  'INTERNAL_SECRET_PREVIOUS',
  'METRICS_TOKEN',
] satisfies VariableName[];

// One leaked secret must not open another door, and one that was not changed is not rotated.
function sharedSecrets(values: Values): string[] {
  const seen = new Set<string>();
  const repeated = DISTINCT.filter((name) => {
    const value = values[name];
    if (value === undefined) return false;
    const text = typeof value === 'string' ? value : value.toString('base64');
    return seen.size === seen.add(text).size;
  });
  return repeated.map((name) => `${name}: must not be the same as another secret`);
}
