import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Feature } from './feature.ts';

/** Loads every folder of `root` that holds a `feature.ts`, in order of floor, then name. */
export async function discoverFeatures(root: string): Promise<Feature[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(root, entry.name));
  const loading = folders.map(loadFeature);
  // Nothing may still be loading, and putting its names into the registries of the process, once this has failed.
  await Promise.allSettled(loading);
  const features = (await Promise.all(loading)).filter((feature) => feature !== null);
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
