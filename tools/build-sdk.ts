import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

/**
 * Builds `packages/sdk/dist`, the package as npm gets it: ES modules without dependencies and without anything of Node's,
 * and types. Node refuses to run TypeScript below node_modules, so the workspace's own form cannot be published.
 */
const root = join(import.meta.dirname, '..');
const sdk = join(root, 'packages/sdk');
const dist = join(sdk, 'dist');
const ENTRIES = ['index', 'webhooks'] as const;
/** What the client stands on: its code goes into the bundle, its types beside ours. */
const VENDORED = ['openapi-fetch', 'openapi-typescript-helpers'] as const;

/** Builds the package; gives its folder and the size of its core, gzipped. */
export async function buildSdk(): Promise<{ folder: string; coreBytes: number }> {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, 'vendor'), { recursive: true });
  await bundle();
  declareTypes();
  describePackage();
  return { folder: dist, coreBytes: gzipSync(readFileSync(join(dist, 'index.js')), { level: 9 }).length };
}

async function bundle(): Promise<void> {
  const input = Object.fromEntries(ENTRIES.map((name) => [name, join(sdk, `src/${name}.ts`)]));
  const build = await rolldown({ input, platform: 'neutral', logLevel: 'warn' });
  const { output } = await build.write({ dir: dist, format: 'esm', entryFileNames: '[name].js' });
  await build.close();
  for (const chunk of output) {
    const imports = chunk.type === 'chunk' ? [...chunk.imports, ...chunk.dynamicImports] : [];
    if (imports.length > 0) throw new Error(`${chunk.fileName} must stand alone and imports ${imports}`);
  }
}

function declareTypes(): void {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const args = [compiler, '-p', join(sdk, 'tsconfig.build.json'), '--outDir', dist];
  const ran = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (ran.status !== 0)
    throw new Error(`the types of the SDK cannot be declared:\n${ran.stdout}${ran.stderr}`);
  for (const name of VENDORED) {
    const types = readFileSync(join(root, 'node_modules', name, 'dist/index.d.mts'), 'utf8');
    writeFileSync(join(dist, `vendor/${name}.d.ts`), published(types, '.'));
  }
  for (const file of globSync('*.d.ts', { cwd: dist })) {
    writeFileSync(join(dist, file), published(readFileSync(join(dist, file), 'utf8'), './vendor'));
  }
}

/** Declarations keep the specifiers of the sources, and nobody who installs the package has those. */
function published(types: string, vendor: string): string {
  return VENDORED.reduce(
    (text, name) =>
      text
        .replaceAll(`'${name}'`, `'${vendor}/${name}.js'`)
        .replaceAll(`"${name}"`, `"${vendor}/${name}.js"`),
    types.replaceAll(/(from\s+|import\()(['"])(\.[^'"]+)\.ts\2/g, '$1$2$3.js$2'),
  );
}

function describePackage(): void {
  const { name, version, description, license, type } = JSON.parse(
    readFileSync(join(sdk, 'package.json'), 'utf8'),
  );
  const exported = (entry: string) => ({ types: `./${entry}.d.ts`, default: `./${entry}.js` });
  const manifest = {
    ...{ name, version, description, license, type },
    keywords: ['billing', 'licensing', 'entitlements', 'subscriptions', 'webhooks'],
    engines: { node: '>=20' },
    sideEffects: false,
    exports: { '.': exported('index'), './webhooks': exported('webhooks') },
    types: './index.d.ts',
  };
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  cpSync(join(sdk, 'README.md'), join(dist, 'README.md'));
  cpSync(join(root, 'LICENSE'), join(dist, 'LICENSE'));
  const licences = VENDORED.map(
    (one) => `${one}\n\n${readFileSync(join(root, 'node_modules', one, 'LICENSE'), 'utf8')}`,
  );
  writeFileSync(join(dist, 'THIRD-PARTY.txt'), licences.join('\n\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { folder, coreBytes } = await buildSdk();
  console.log(
    `Built ${folder}: the core is ${coreBytes} bytes gzipped. Publish: npm publish ${folder} --access public`,
  );
}
