import type { House, Violation } from './house.ts';

/**
 * No module reaches itself through imports that run. In a circle the order of loading decides which half is
 * still undefined, and neither half can be read, tested or removed alone.
 */
export function circles(house: House): Violation[] {
  const done = new Set<string>();
  const found: Violation[] = [];
  for (const path of house.sources.keys()) walk(house, path, [], done, found);
  return found;
}

function walk(house: House, path: string, trail: string[], done: Set<string>, found: Violation[]): void {
  if (done.has(path)) return;
  const next = [...trail, path];
  for (const one of house.sources.get(path)?.imports ?? []) {
    if (one.typeOnly || one.target === null || !house.sources.has(one.target)) continue;
    const at = next.indexOf(one.target);
    if (at < 0) walk(house, one.target, next, done, found);
    else
      found.push({ path, line: one.line, rule: 'circles', say: sentence([...next.slice(at), one.target]) });
  }
  done.add(path);
}

function sentence(ring: string[]): string {
  return `break the circle ${ring.join(' → ')}: move what both need into a third module`;
}
