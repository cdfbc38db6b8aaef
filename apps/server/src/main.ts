import { join } from 'node:path';
import { loadConfig } from './platform/config/config.ts';
import { explainStartError } from './platform/config/explain.ts';
import { greeting } from './start/greeting.ts';
import { startServer } from './start/server.ts';

const ROOT = join(import.meta.dirname, '../../..');

try {
  const config = loadConfig(process.env, { root: ROOT });
  const server = await startServer(config, process.argv[2] === 'dev' ? 'dev' : 'start');
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A second Ctrl-C is impatience.
      if (stopping) process.exit(130);
      stopping = true;
      void server.stop().then(() => process.exit(0));
    });
  }
  if (config.roles.includes('api')) console.log((await greeting(config, server.wired)).join('\n'));
} catch (error) {
  console.error(explainStartError(error));
  process.exit(1);
}
