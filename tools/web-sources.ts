import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SKIPPED = /^(node_modules|\.next|coverage|dist)$|\.test\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$/;

/** The folders that the pages are built from: their own, the documentation, and every package of ours that they stand on. */
export function webFolders(root: string): string[] {
  const folders = [join(root, 'apps/web')];
  for (const folder of folders) {
    for (const name of ownDependencies(folder)) {
      const dependency = join(root, 'packages', name);
      if (existsSync(dependency) && !folders.includes(dependency)) folders.push(dependency);
    }
  }
  return [...folders, join(root, 'docs')];
}

function ownDependencies(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const names = Object.keys(manifest.dependencies ?? {});
  return names.filter((name) => name.startsWith('@mekong/')).map((name) => name.slice('@mekong/'.length));
}

/** sha256 over names and contents of all that goes into the pages, the lock file included. */
export function fingerprintWeb(root: string): string {
  const files = [join(root, 'package-lock.json'), ...webFolders(root).flatMap(filesBelow)].sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !SKIPPED.test(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}
