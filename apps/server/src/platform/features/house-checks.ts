import type { Config } from '../config/config.ts';
import { type DatabaseWay, databaseWay } from '../config/database-url.ts';
import type { Ctx } from '../context/context.ts';
import { oldSecrets } from '../secrets/ages.ts';
import type { Check, Finding } from './checks.ts';

const ok = (message: string): Finding => ({ state: 'ok', reason: 'ok', message });

/** What the platform knows of itself. Only what a start lets pass is worth a check: production refuses the rest. */
export const HOUSE_CHECKS: readonly Check[] = [
  { name: 'house.environment', run: async ({ config }) => environment(config) },
  { name: 'house.address', run: async ({ config }) => address(config) },
  { name: 'house.secrets', run: secrets },
  { name: 'house.database', run: async ({ config }) => database(config) },
  { name: 'house.mail', run: async ({ config }) => mail(config) },
];

function environment({ environment: name }: Config): Finding {
  if (name === 'production') return ok('It runs for production');
  return {
    state: 'fail',
    reason: 'development',
    message: 'It runs for development: every new customer is a test customer, and no money moves',
    remedy: {
      text: 'Start it with a database and secrets of your own',
      command: 'MEKONG_ENV=production npm start',
    },
  };
}

function address({ publicUrl }: Config): Finding {
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'https:') return ok(`Its address is ${publicUrl}`);
  const local = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return {
    state: 'fail',
    reason: local ? 'local' : 'plain',
    message: local ? 'Its address is this machine alone' : 'Its address is not encrypted',
    detail: { address: publicUrl },
    remedy: {
      text: 'Put it behind a server with a certificate and name that address',
      command: 'PUBLIC_URL=https://billing.example.com',
    },
  };
}

async function secrets(ctx: Ctx): Promise<Finding> {
  if (ctx.config.environment === 'development') {
    return {
      state: 'fail',
      reason: 'made_here',
      message: 'Its secrets were made for development and lie in a file beside the data',
      remedy: { text: 'Set secrets of your own in the environment; .env.example names each' },
    };
  }
  const old = await oldSecrets(ctx);
  if (old.length === 0) return ok('Each secret is your own and younger than 90 days');
  return {
    state: 'warn',
    reason: 'old',
    message: `In use for more than 90 days: ${old.map(({ name }) => name).join(', ')}`,
    detail: { names: old.map(({ name }) => name).join(', ') },
    remedy: { text: 'Change them one by one; SECURITY.md says how' },
  };
}

function database({ database: { connection } }: Config): Finding {
  if (!connection) {
    return {
      state: 'warn',
      reason: 'embedded',
      message: 'The database is the one that came along: it lives on this machine alone',
      remedy: {
        text: 'Name a PostgreSQL that is looked after, or see to copies of the data folder',
        command: 'DATABASE_URL=postgresql://user:password@db.example.com:5432/mekong',
      },
    };
  }
  return WAYS[databaseWay(connection)];
}

const WAYS: Record<DatabaseWay, Finding> = {
  local: ok('The database is on this machine'),
  checked: ok('The way to the database is encrypted, and its certificate is checked'),
  unchecked: {
    state: 'warn',
    reason: 'unchecked',
    message: 'The way to the database is encrypted, but nobody checks who answers',
    remedy: { text: 'Ask for its certificate to be checked', command: 'DATABASE_URL=…?sslmode=verify-full' },
  },
  plain: {
    state: 'fail',
    reason: 'plain',
    message: 'The way to the database is not encrypted',
    remedy: {
      text: 'Take sslmode=disable out of its address',
      command: 'DATABASE_URL=…?sslmode=verify-full',
    },
  },
};

function mail({ mail: { server }, environment: name }: Config): Finding {
  if (server) return ok(`Mails go out through ${server.host}`);
  return {
    state: 'fail',
    reason: 'none',
    message:
      name === 'development'
        ? 'No mail server is set: mails are only shown here'
        : 'No mail server is set: receipts, links and reminders wait',
    remedy: { text: 'Name a mail server', command: 'SMTP_URL=smtp://user:password@mail.example.com:587' },
  };
}
