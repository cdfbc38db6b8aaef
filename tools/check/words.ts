import type { House, Violation } from './house.ts';
import { lineFinder } from './house.ts';

const vague = /^(utils?|helpers?|common|v[2-9])$/;

/** A name must say what is inside: folders and files called after nothing collect everything. */
export function vagueNames(house: House): Violation[] {
  return [...house.files.keys()].flatMap((path) => {
    const bad = path.split('/').find((part) => vague.test(part.replace(/(?<=.)\..*$/, '').toLowerCase()));
    if (bad === undefined) return [];
    return [{ path, line: 1, rule: 'words', say: `call ${bad} after what is in it, one purpose each` }];
  });
}

/** Built from parts, so that this file does not hold what it looks for. */
const hosts = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['registry', 'npmmirror', 'com'],
  ['npm', 'pkg', 'github', 'com'],
].map((parts) => parts.join('.'));
const neighbour = ['..', 'shared'].join('/');

/** A clone must install from whatever registry its machine is set to, so none is named. */
export function registryHosts(house: House, alsoNot: readonly string[] = []): Violation[] {
  return findWords(
    house,
    [...hosts, ...alsoNot],
    'hosts',
    'do not name a package registry: npm config chooses it',
  );
}

/** The project stands alone; only tests may look for the gateways' published documents beside it. */
export function neighbours(house: House): Violation[] {
  const say = 'the project speaks of itself alone: only a SPECS_DIR default may point beside it';
  return findWords(house, [neighbour], 'neighbours', say).filter(({ path, line }) => {
    const around = (house.files.get(path) ?? '').split('\n').slice(Math.max(0, line - 3), line + 2);
    return !(
      around[Math.min(line - 1, 2)]?.includes(`${neighbour}/specs`) && around.join('\n').includes('SPECS_DIR')
    );
  });
}

function findWords(house: House, words: readonly string[], rule: string, say: string): Violation[] {
  return [...house.files].flatMap(([path, text]) => {
    const lineAt = lineFinder(text);
    return words.flatMap((word) =>
      occurrences(text, word).map((at) => ({ path, line: lineAt(at), rule, say })),
    );
  });
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}
