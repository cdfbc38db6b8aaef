import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allErrorCodes, systemClock } from '@mekong/kit';
import { REQUIRED } from '../apps/server/src/platform/config/rules.ts';
import { ALIASES } from '../apps/server/src/platform/config/variables.ts';
import { kyselyOver } from '../apps/server/src/platform/db/client-dialect.ts';
import { discoverFeatures } from '../apps/server/src/platform/features/discover.ts';
import { buildLogger } from '../apps/server/src/platform/telemetry/build-logger.ts';
import { wire } from '../apps/server/src/wire.ts';
import { testConfig } from '../packages/testing/src/config.ts';
import { configurationPage } from './docs/configuration-page.ts';
import { errorsPage } from './docs/errors-page.ts';

/** Writes the SDK's types from the API's own document, and the pages of codes and variables; `--check` only compares. */
const ROOT = join(import.meta.dirname, '..');

const refuse = async (): Promise<never> => {
  throw new Error('The document is made without a database');
};

async function openApiDocument(): Promise<unknown> {
  const { buildApi } = wire({
    config: testConfig(),
    clock: systemClock,
    connections: { transaction: refuse, read: kyselyOver({ query: refuse }), close: async () => {} },
    features: await discoverFeatures(join(ROOT, 'apps/server/src/features')),
    gateways: [],
    mailTransport: null,
    log: buildLogger({ service: 'generate', level: 'silent', clock: systemClock }),
    sleep: async () => {},
    random: () => 0,
    readiness: async () => ({ ready: true, checks: {} }),
    committed: () => {},
  });
  const app = await buildApi();
  await app.ready();
  const answer = await app.inject('/api/openapi.json');
  await app.close();
  return answer.json();
}

/** The generator wants TypeScript 5, which only the SDK's own folder has. */
async function typesOf(document: unknown): Promise<string> {
  const sdk = createRequire(join(ROOT, 'packages/sdk/package.json'));
  const { default: generator } = await import(pathToFileURL(sdk.resolve('openapi-typescript')).href);
  const { default: openapiTS, astToString } = generator;
  const ast = await openapiTS(document);
  return `/* Generated from /api/openapi.json by npm run generate. */\n\n${astToString(ast)}`;
}

/** Every file that is made from the program, by its path; the pages need the features that the document has loaded. */
async function made(): Promise<Record<string, string>> {
  const types = await typesOf(await openApiDocument());
  const example = await readFile(join(ROOT, '.env.example'), 'utf8');
  return {
    'packages/sdk/src/schema.gen.ts': types,
    'docs/errors.md': errorsPage(allErrorCodes()),
    'docs/configuration.md': configurationPage({ example, aliases: ALIASES, required: REQUIRED }),
  };
}

for (const [path, text] of Object.entries(await made())) {
  const target = join(ROOT, path);
  if ((await readFile(target, 'utf8').catch(() => '')) === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is older than the program: npm run generate`);
    process.exitCode = 1;
  } else {
    await writeFile(target, text);
    console.log(`Wrote ${path}`);
  }
}
