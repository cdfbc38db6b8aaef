import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the gateways' own API descriptions lie; they are not part of this repository. */
export const specsFolder =
  process.env.SPECS_DIR ?? join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'specs');

/** A folder of the descriptions, or null where it is missing. */
export function findSpecs(...path: string[]): string | null {
  const folder = join(specsFolder, ...path);
  return existsSync(folder) ? folder : null;
}
