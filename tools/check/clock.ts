import { Visitor } from 'oxc-parser';
import { calls, fetchCalls } from './calls.ts';
import type { House, Source, Violation } from './house.ts';
import { isFeatureFile, isTest } from './places.ts';

const timed = /^(apps\/server\/src\/features|packages\/(billing|kit|gateways))\//;
const exact = /^(apps\/server\/src\/features|packages\/(billing|gateways))\//;
const theClock = 'packages/kit/src/clock.ts';

/** Business time comes from the injected clock: code that reads the wall clock cannot be moved by a test clock. */
export function wallClock(house: House): Violation[] {
  const say = 'take the time from the injected clock (ctx.now(), clock.now())';
  return shipped(house, timed)
    .filter((source) => source.path !== theClock)
    .flatMap((source) => clockReads(source).map((line) => ({ path: source.path, line, rule: 'clock', say })));
}

function clockReads(source: Source): number[] {
  const lines = calls(source)
    .filter(({ name }) => name === 'Date.now' || name === 'Date' || /(^|\.)Temporal\.Now\./.test(name))
    .map(({ line }) => line);
  new Visitor({
    NewExpression(node) {
      const bare =
        node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0;
      if (bare) lines.push(source.lineAt(node.start));
    },
  }).visit(source.program);
  return lines;
}

/** Binary fractions near money lose cents: amounts are bigint, rates decimal, both from kit. */
export function floats(house: House): Violation[] {
  return shipped(house, exact).flatMap((source) =>
    calls(source)
      .filter(({ name }) => /(^|\.)parseFloat$|\.toFixed$|^Math\.round$/.test(name))
      .map(({ name, line }) => {
        const say = `no ${name.split('.').at(-1)} near money: use the money, decimal and rounding functions of kit`;
        return { path: source.path, line, rule: 'floats', say };
      }),
  );
}

/** Features reach the outside through gateways and the platform's guarded client, which know timeouts and SSRF. */
export function bareFetch(house: House): Violation[] {
  const say = 'no bare fetch in a feature: go through a gateway adapter or the platform';
  return [...house.sources.values()]
    .filter((source) => isFeatureFile(source.path) && !isTest(source.path))
    .flatMap((source) => fetchCalls(source).map((line) => ({ path: source.path, line, rule: 'fetch', say })));
}

function shipped(house: House, where: RegExp): Source[] {
  return [...house.sources.values()].filter(({ path }) => where.test(path) && !isTest(path));
}
