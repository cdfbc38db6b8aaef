import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface WebCommand {
  cwd: string;
  args: string[];
}

const ROOT = join(import.meta.dirname, '../../../../..');

/** Node's arguments that serve the built pages, or compile them as they are asked for. Throws when nothing is built. */
export function webCommand(mode: 'start' | 'dev', port: number): WebCommand {
  const cwd = join(ROOT, 'apps/web');
  if (mode === 'start') {
    if (!existsSync(join(cwd, '.next/mekong-build')))
      throw new Error('The pages are not built: run npm start');
    // Rendering under load otherwise keeps half a gigabyte that it does not need.
    return { cwd, args: ['--max-old-space-size=256', join(cwd, 'serve.mjs')] };
  }
  const withParent = pathToFileURL(join(ROOT, 'tools/with-parent.mjs')).href;
  const next = join(ROOT, 'node_modules/next/dist/bin/next');
  return { cwd, args: ['--import', withParent, next, 'dev', '--port', `${port}`, '--hostname', '127.0.0.1'] };
}

const INHERITED = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TZ',
  'LANG',
  'LC_ALL',
  'NODE_EXTRA_CA_CERTS',
  'NODE_COMPILE_CACHE',
];

/** The child's environment: of ours only what cannot be a secret, and what it is given. */
export function webEnvironment(
  mode: 'start' | 'dev',
  port: number,
  given: Record<string, string>,
): Record<string, string> {
  const inherited = INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    NODE_ENV: mode === 'start' ? 'production' : 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: `${port}`,
    HOSTNAME: '127.0.0.1',
    ...given,
  };
}
