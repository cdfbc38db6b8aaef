#!/usr/bin/env node
// In the repository the sources run, on Node 24 as every root command; as a package there is one built file.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const start = new URL('../../../start.mjs', import.meta.url);

if (existsSync(start) && existsSync(new URL('../src/main.ts', import.meta.url))) {
  process.argv.splice(1, 1, fileURLToPath(start), 'cli');
  await import(start.href);
} else {
  await import('../dist/mekong.mjs');
}
