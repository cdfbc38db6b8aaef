import type { z } from 'zod';
import {
  key32,
  licensePrefix,
  listOf,
  longSecret,
  networkList,
  oneOf,
  origin,
  originList,
  text,
  webAddress,
  wholeNumber,
} from './fields.ts';
import { mailSender, mailServer } from './mail.ts';

export const ROLES = ['api', 'worker', 'scheduler', 'web'] as const;

const limit = wholeNumber(1, 1_000_000);

/** Every variable that Mekong reads, as it must look when it is set. `.env.example` explains each of them. */
export const VARIABLES = {
  MEKONG_ENV: oneOf(['development', 'production']),
  MEKONG_ROLES: listOf(ROLES),
  MEKONG_HOME: text,
  PUBLIC_URL: origin,
  PORT: wholeNumber(0, 65_535),
  HOST: text,
  WEB_PORT: wholeNumber(0, 65_535),
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent']),
  TRUSTED_PROXIES: networkList,
  CORS_ORIGINS: originList,
  METRICS_TOKEN: longSecret,
  DATABASE_URL: text,
  DATABASE_POOL: wholeNumber(1, 1_000),
  DATABASE_CA: text,
  JWT_SECRET: longSecret,
  DATA_KEY: key32,
  LICENSE_SECRET: longSecret,
  LICENSE_PREFIX: licensePrefix,
  INTERNAL_SECRET: longSecret,
  DEMO_STAFF_PASSWORD: text,
  ARGON2_MEMORY_KIB: wholeNumber(8, 4_194_304),
  ARGON2_TIME: wholeNumber(1, 100),
  RATE_LIMIT_IP: limit,
  RATE_LIMIT_ACTOR: limit,
  RATE_LIMIT_SENSITIVE: limit,
  SMTP_URL: mailServer,
  MAIL_FROM: mailSender,
  SANDBOX_URL: webAddress,
  PAYPAL_CLIENT_ID: text,
  PAYPAL_CLIENT_SECRET: text,
  PAYPAL_WEBHOOK_ID: text,
  PAYPAL_MODE: oneOf(['sandbox', 'live']),
  // Read and kept for the parts that will use them.
  STRIPE_SECRET_KEY: text,
  STRIPE_WEBHOOK_SECRET: text,
  POLAR_API_KEY: text,
  SUPABASE_URL: webAddress,
  SUPABASE_KEY: text,
  SUPABASE_SERVICE_KEY: text,
  SUPABASE_JWT_SECRET: text,
  GEMINI_API_KEY: text,
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  ADMIN_API_URL: webAddress,
  ADMIN_API_TOKEN: text,
  PORTAL_RETURN_URL: webAddress,
} as const satisfies Record<string, z.ZodType>;

export type VariableName = keyof typeof VARIABLES;

/** The values as the program uses them; a variable that is not set is absent. */
export type Values = { [N in VariableName]?: z.output<(typeof VARIABLES)[N]> };

/** Older names of ours, read where ours is not set. */
export const ALIASES: Partial<Record<VariableName, string>> = {
  JWT_SECRET: 'NEXTAUTH_SECRET',
  PUBLIC_URL: 'NEXTAUTH_URL',
  GOOGLE_CLIENT_SECRET: 'GOOGLE_SECRET',
};

const SECRET = /SECRET|_KEY$|TOKEN|PASSWORD|^(DATABASE|SMTP)_URL$/;

/** Whether the variable's value may never be shown. */
export function isSecret(name: VariableName): boolean {
  return SECRET.test(name);
}
