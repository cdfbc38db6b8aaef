import { floors } from './floors.ts';
import type { House, Import, Source, Violation } from './house.ts';
import { type Manifest, manifests } from './manifest.ts';
import { featureOf, isTest } from './places.ts';

const privateFile = /\/((?:[\w-]+-)?(?:repository|routes|schemas)(?:-[\w-]+)?|due)(\.tsx?$|\/)/;

/** Every feature has a manifest whose floor is the one decided in the table. */
export function manifestFloors(house: House, table = floors): Violation[] {
  return [...manifests(house)].flatMap(([feature, manifest]) => {
    const path = manifest?.path ?? `apps/server/src/features/${feature}/feature.ts`;
    const say = manifestFault(feature, manifest, table);
    return say === null ? [] : [{ path, line: manifest?.line ?? 1, rule: 'floors', say }];
  });
}

function manifestFault(feature: string, manifest: Manifest | null, table: typeof floors): string | null {
  const decided = table[feature];
  if (manifest === null) return `write feature.ts with defineFeature({ name: '${feature}', floor, … })`;
  if (manifest.name !== feature) return `name the feature '${feature}' like its folder, as a plain string`;
  if (manifest.floor === null)
    return 'write the floor as a plain number: it is read without running the file';
  if (decided === undefined) return `decide the floor of ${feature} in tools/check/floors.ts first`;
  if (decided !== manifest.floor)
    return `says floor ${manifest.floor}, the table says ${decided}: make them one`;
  return null;
}

/** Features call strictly downwards and enter one another only through use cases, types and errors. */
export function featureCalls(house: House): Violation[] {
  const known = manifests(house);
  const floorOf = (feature: string) => known.get(feature)?.floor ?? floors[feature] ?? null;
  return [...house.sources.values()]
    .filter((source) => featureOf(source.path) !== null && !isTest(source.path))
    .flatMap((source) => source.imports.flatMap((one) => call(source, one, floorOf)));
}

function call(source: Source, one: Import, floorOf: (feature: string) => number | null): Violation[] {
  const from = featureOf(source.path);
  const to = one.target === null ? null : featureOf(one.target);
  if (from === null || to === null || from === to || one.target === null) return [];
  const faults = [direction(from, to, floorOf(from), floorOf(to)), entrance(to, one.target)];
  return faults
    .filter((say) => say !== null)
    .map((say) => ({ path: source.path, line: one.line, rule: 'floors', say }));
}

function direction(from: string, to: string, here: number | null, there: number | null): string | null {
  if (here === null || there === null)
    return `the floor of ${here === null ? from : to} is unknown: decide it`;
  if (here > there) return null;
  const how = here === there ? 'is on the same floor as' : 'stands below';
  return `${from} (floor ${here}) ${how} ${to} (floor ${there}) and may not import it: emit an event or move the call up`;
}

function entrance(feature: string, target: string): string | null {
  if (!privateFile.test(target.slice(`apps/server/src/features/${feature}`.length))) return null;
  return `${target} is private to ${feature}: call one of its use cases, or import its types or errors`;
}
