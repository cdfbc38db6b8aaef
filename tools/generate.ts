import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemClock } from '@mekong/kit';
import { kyselyOver } from '../apps/server/src/platform/db/client-dialect.ts';
import { discoverFeatures } from '../apps/server/src/platform/features/discover.ts';
import { buildLogger } from '../apps/server/src/platform/telemetry/build-logger.ts';
import { wire } from '../apps/server/src/wire.ts';
import { testConfig } from '../packages/testing/src/config.ts';

/** Writes the SDK's types from the API's own document; `--check` only says whether they are current. */
const ROOT = join(import.meta.dirname, '..');
const TARGET = join(ROOT, 'packages/sdk/src/schema.gen.ts');

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

const text = await typesOf(await openApiDocument());
if (process.argv.includes('--check')) {
  const current = await readFile(TARGET, 'utf8').catch(() => '');
  if (current !== text) {
    console.error('packages/sdk/src/schema.gen.ts is older than the API: npm run generate');
    process.exitCode = 1;
  }
} else {
  await writeFile(TARGET, text);
  console.log(`Wrote ${TARGET}`);
}
