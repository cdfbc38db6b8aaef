import { readFileSync } from 'node:fs';

/** Of this command line; its package stands one folder above, in the repository and when installed. */
export const VERSION: string = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
).version;
