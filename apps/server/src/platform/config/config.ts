import { isAbsolute, join } from 'node:path';
import { type DatabaseConnection, databaseConnection } from './database-url.ts';
import { type Environment, parseTexts, readTexts, withEnvFile } from './environment.ts';
import type { MailConfig } from './mail.ts';
import { type PaypalConnection, paypalConnection } from './paypal.ts';
import { commonProblems, productionProblems } from './rules.ts';
import { developmentSecrets } from './secrets.ts';
import { ROLES, type Values } from './variables.ts';

export type Role = (typeof ROLES)[number];

/** The configuration of one process, read once at its start. */
export interface Config {
  environment: 'development' | 'production';
  roles: readonly Role[];
  /** Folder of the embedded database, generated secrets and copies. */
  home: string;
  /** The one public origin, without a slash at the end; the port in it is PORT even where that is 0. */
  publicUrl: string;
  host: string;
  /** 0 = any free one. */
  port: number;
  /** Where the pages listen on loopback; 0 = any free one. */
  webPort: number;
  trustedProxies: readonly string[];
  corsOrigins: readonly string[];
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Connection null = the embedded server. */
  database: { connection: DatabaseConnection | null; pool: number };
  secrets: { jwt: string; dataKey: Buffer; license: string; internal: string };
  /** Null = metrics on loopback only. */
  metricsToken: string | null;
  /** Null in production. */
  demoStaffPassword: string | null;
  licensePrefix: string;
  argon2: { memoryKib: number; time: number };
  /** Requests per minute. */
  limits: { ip: number; actor: number; sensitive: number };
  /** Null = no PayPal. */
  paypal: PaypalConnection | null;
  mail: MailConfig;
  /** A sandbox that runs already; null = start one where needed. */
  sandboxUrl: string | null;
  /** Every variable that was set, for the parts that read their own. */
  values: Values;
}

/** Some variables are wrong: the message has one line for each and shows no secret. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads the configuration from the variables of the process and the `.env` file at `root`. In development, secrets that
 * are not set are made once and kept in the home folder. Throws ConfigError with all problems at once.
 */
export function loadConfig(env: Environment, options: { root: string }): Config {
  const all = withEnvFile(env, options.root);
  const given = readTexts(all);
  const isProduction = environmentOf(all, given.texts) === 'production';
  const home = homeOf(given.texts, options.root);
  const texts = isProduction ? given.texts : { ...developmentSecrets(home), ...given.texts };
  const { values, problems } = parseTexts(texts);
  const paypal = paypalConnection(values, all, isProduction);
  const wrong = [
    ...given.problems,
    ...problems,
    ...commonProblems(values),
    ...paypal.problems,
    ...(isProduction ? productionProblems(values, texts) : []),
  ];
  if (wrong.length > 0) throw new ConfigError(wrong);
  return build(values, home, isProduction, paypal.connection);
}

// Development is what `npm start` without a database of one's own means; a program started any other way without saying
// so is taken for production, so that a forgotten variable never opens demo logins to the world.
function environmentOf(env: Environment, texts: Environment): string {
  const byNpm = env.MEKONG_NPM_START === '1' && texts.DATABASE_URL === undefined;
  return texts.MEKONG_ENV ?? (byNpm ? 'development' : 'production');
}

function homeOf(texts: Environment, root: string): string {
  const home = texts.MEKONG_HOME ?? '.mekong';
  return isAbsolute(home) ? home : join(root, home);
}

function build(values: Values, home: string, isProduction: boolean, paypal: PaypalConnection | null): Config {
  const port = values.PORT ?? 8000;
  return {
    environment: isProduction ? 'production' : 'development',
    roles: values.MEKONG_ROLES ?? ROLES,
    home,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${port}`,
    host: values.HOST ?? (isProduction ? '0.0.0.0' : '127.0.0.1'),
    port,
    webPort: values.WEB_PORT ?? 3000,
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    corsOrigins: values.CORS_ORIGINS ?? (isProduction ? [] : ['http://localhost:3000']),
    logLevel: values.LOG_LEVEL ?? (isProduction ? 'info' : 'warn'),
    ...guarded(values),
    licensePrefix: values.LICENSE_PREFIX ?? 'AGY',
    argon2: { memoryKib: values.ARGON2_MEMORY_KIB ?? 19_456, time: values.ARGON2_TIME ?? 2 },
    limits: {
      ip: values.RATE_LIMIT_IP ?? 100,
      actor: values.RATE_LIMIT_ACTOR ?? 1_000,
      sensitive: values.RATE_LIMIT_SENSITIVE ?? 10,
    },
    paypal,
    mail: { server: values.SMTP_URL ?? null, from: values.MAIL_FROM ?? null },
    sandboxUrl: values.SANDBOX_URL ?? null,
    values,
  };
}

function guarded(
  values: Values,
): Pick<Config, 'database' | 'secrets' | 'metricsToken' | 'demoStaffPassword'> {
  const { DATABASE_URL: url, DATABASE_CA: ca, DATABASE_POOL: pool = 10 } = values;
  return {
    database: { connection: url === undefined ? null : databaseConnection(url, ca), pool },
    secrets: {
      jwt: required(values, 'JWT_SECRET'),
      dataKey: required(values, 'DATA_KEY'),
      license: required(values, 'LICENSE_SECRET'),
      internal: required(values, 'INTERNAL_SECRET'),
    },
    metricsToken: values.METRICS_TOKEN ?? null,
    demoStaffPassword: values.DEMO_STAFF_PASSWORD ?? null,
  };
}

function required<N extends keyof Values>(values: Values, name: N): NonNullable<Values[N]> {
  const value = values[name];
  if (value === undefined || value === null) throw new ConfigError([`${name}: is missing`]);
  return value as NonNullable<Values[N]>;
}
