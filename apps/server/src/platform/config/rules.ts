import { databaseUrlProblem } from './database-url.ts';
import type { Environment } from './environment.ts';
import type { Values, VariableName } from './variables.ts';

const REQUIRED = ['DATABASE_URL', 'JWT_SECRET', 'DATA_KEY', 'LICENSE_SECRET', 'INTERNAL_SECRET'] as const;

/** What production lacks or must not have; `texts` tells a wrong variable from a missing one. */
export function productionProblems(values: Values, texts: Environment): string[] {
  const missing = REQUIRED.filter((name) => texts[name] === undefined);
  const problems = missing.map((name) => `${name}: is missing; production needs it`);
  if (texts.SANDBOX_URL !== undefined)
    problems.push('SANDBOX_URL: the gateway sandbox is for development only');
  if (texts.DEMO_STAFF_PASSWORD !== undefined) {
    problems.push('DEMO_STAFF_PASSWORD: a demo login is for development only');
  }
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

// One leaked secret must not open another door.
function sharedSecrets(values: Values): string[] {
  const names = ['JWT_SECRET', 'LICENSE_SECRET', 'INTERNAL_SECRET', 'METRICS_TOKEN'] satisfies VariableName[];
  const repeated = names.filter((name, index) =>
    names.slice(0, index).some((other) => values[name] !== undefined && values[other] === values[name]),
  );
  return repeated.map((name) => `${name}: must not be the same as another secret`);
}
