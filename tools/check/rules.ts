import { arrows } from './arrows.ts';
import { circles } from './circles.ts';
import { bareFetch, floats, wallClock } from './clock.ts';
import { featureCalls, manifestFloors } from './features.ts';
import type { House, Violation } from './house.ts';
import { plainLinks, untranslated } from './languages.ts';
import { fileLength } from './length.ts';
import { reactions } from './reactions.ts';
import { skippedTests } from './skips.ts';
import { neighbours, registryHosts, vagueNames } from './words.ts';

/** All house rules over all files, in the order of the paths. `hosts`: registry hosts of this machine. */
export function judgeHouse(house: House, hosts: readonly string[] = []): Violation[] {
  const found = [
    ...house.broken,
    ...arrows(house),
    ...manifestFloors(house),
    ...featureCalls(house),
    ...circles(house),
    ...fileLength(house),
    ...reactions(house),
    ...wallClock(house),
    ...floats(house),
    ...bareFetch(house),
    ...untranslated(house),
    ...plainLinks(house),
    ...skippedTests(house),
    ...vagueNames(house),
    ...registryHosts(house, hosts),
    ...neighbours(house),
  ];
  return found.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
}
