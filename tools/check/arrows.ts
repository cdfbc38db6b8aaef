import type { House, Import, Source, Violation } from './house.ts';
import { isFeatureFile, isTest, roomOf } from './places.ts';

/** What each room may import of ours. `testing` serves tests alone and may take everything. */
const below: Readonly<Record<string, readonly string[]>> = {
  web: ['sdk', 'billing', 'kit'],
  cli: ['sdk', 'kit'],
  server: ['billing', 'gateways', 'kit'],
  billing: ['kit'],
  gateways: ['kit'],
  sandbox: ['kit'],
  sdk: [],
  kit: [],
};

const platform = 'apps/server/src/platform/';
const builders = /^apps\/server\/src\/((wire|main)\.ts$|start\/)/;

/** Packages and the floors of the server point down: nothing below knows what stands on it. */
export function arrows(house: House): Violation[] {
  return [...house.sources.values()]
    .filter((source) => roomOf(source.path) !== null && !isTest(source.path))
    .flatMap((source) => source.imports.flatMap((one) => judge(source, one)));
}

function judge(source: Source, one: Import): Violation[] {
  const say = one.target === null ? null : fault(source.path, one.target);
  return say === null ? [] : [{ path: source.path, line: one.line, rule: 'arrows', say }];
}

function fault(from: string, to: string): string | null {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here !== there) return crossing(from, here, there);
  if (isTest(to)) return `does not import ${to}: what ships must run without what serves tests`;
  if (from.startsWith(platform) && isFeatureFile(to)) {
    return `platform knows no feature: declare a port here and let the manifest of ${to} provide it`;
  }
  if (builders.test(to) && !builders.test(from)) {
    return `${to} builds the program and stands on top of it: take what you need from ctx or as an argument`;
  }
  return null;
}

function crossing(from: string, here: string | null, there: string | null): string | null {
  const allowed = below[here ?? ''];
  if (allowed === undefined) return `give the room ${here} its arrows in tools/check/arrows.ts first`;
  if (there === 'sandbox' && builders.test(from)) return null;
  if (there !== null && allowed.includes(there)) return null;
  const may = allowed.length === 0 ? 'nothing of ours' : allowed.join(', ');
  return `${here} may import ${may}, not ${there ?? 'what stands outside apps/ and packages/'}: turn the arrow or move the code down`;
}
