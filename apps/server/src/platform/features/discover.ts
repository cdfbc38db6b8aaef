import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Feature } from './feature.ts';

/**
 * Loads every folder of `root` that holds a `feature.ts`; answers in order of floor, then name. One after the other: the
 * order of loading is the order of names in the API's document, and after a failure nothing goes on loading.
 */
export async function discoverFeatures(root: string): Promise<Feature[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(root, entry.name));
  const features: Feature[] = [];
  for (const folder of folders.sort()) {
    const feature = await loadFeature(folder);
    if (feature) features.push(feature);
  }
  return features.sort((a, b) => a.floor - b.floor || (a.name < b.name ? -1 : 1));
}

async function loadFeature(folder: string): Promise<Feature | null> {
  const file = join(folder, 'feature.ts');
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (!there) return null;
  const module = await load(file);
  if (!module.feature) throw new Error(`${file} exports no \`feature\``);
  return module.feature;
}

/** A folder that another one imports from may have been removed: whoever did it must read which feature misses it. */
async function load(file: string): Promise<{ feature?: Feature }> {
  try {
    return (await import(pathToFileURL(file).href)) as { feature?: Feature };
  } catch (error) {
    throw new Error(`${file} could not be loaded: ${(error as Error).message}`, { cause: error });
  }
}
