import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const RESOURCES = join(dirname(createRequire(import.meta.url).resolve('stripe')), '../esm/resources');

/** What the typings of the pinned version say that an object of Stripe always has, and may have. */
export interface Members {
  always: string[];
  all: string[];
}

/** Reads an interface of the official client's typings; throws when it is not there. */
export function membersOf(file: string, name: string): Members {
  const text = readFileSync(join(RESOURCES, `${file}.d.ts`), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '');
  const found = new RegExp(`^( *)(?:export )?interface ${name} \\{\\n([\\s\\S]*?)^\\1\\}`, 'm').exec(text);
  if (!found) throw new Error(`${file}.d.ts has no interface ${name}`);
  const member = new RegExp(`^${found[1]} {4}([a-z_0-9]+)(\\??):`, 'gm');
  const members = [...found[2]!.matchAll(member)].map((match) => ({
    name: match[1]!,
    maybe: match[2] === '?',
  }));
  return {
    always: members.filter((one) => !one.maybe).map((one) => one.name),
    all: members.map((one) => one.name),
  };
}
