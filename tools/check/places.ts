/** Room of a path: `web`, `server`, `kit` …; null for what stands outside apps/ and packages/ (tools, bench, e2e). */
export function roomOf(path: string): string | null {
  return /^(?:apps|packages)\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Feature a path belongs to, or null. */
export function featureOf(path: string): string | null {
  return /^apps\/server\/src\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
}

export function isFeatureFile(path: string): boolean {
  return path.startsWith('apps/server/src/features/');
}

const testFolder = /(^|\/)(e2e|journeys|crash|fixtures|contract|testing)\//;
const testFile = /(\.(test|suite|crash|bench)\.tsx?|\/(contract|testing)\.ts|\/vitest[\w.]*\.ts)$/;

/** Tests and what serves tests alone: they may import everything, and nothing that ships may import them. */
export function isTest(path: string): boolean {
  return testFolder.test(path) || testFile.test(path);
}
