import type { CallExpression } from 'oxc-parser';
import { calls } from './calls.ts';
import type { House, Source, Violation } from './house.ts';
import { isTest } from './places.ts';

const testCall = /^(it|test|describe|suite|bench)\.(?:[\w.]+\.)?(skip|only|todo|skipIf|runIf|fixme)$/;

/** A test that does not run says so on the screen; a focused one silences all others and is never left behind. */
export function skippedTests(house: House): Violation[] {
  return [...house.sources.values()].filter(({ path }) => isTest(path)).flatMap(inspect);
}

function inspect(source: Source): Violation[] {
  const found = calls(source);
  const printed = found.some(({ name, node }) => prints(name) && /skip|left out/i.test(textOf(source, node)));
  return found.flatMap(({ name, node, line }) => {
    const how = testCall.exec(name)?.[2];
    if (how === undefined || (how !== 'only' && (printed || givesReason(node)))) return [];
    const say = how === 'only' ? 'take .only away: it silences every other test' : reasonMissing(how);
    return [{ path: source.path, line, rule: 'skips', say }];
  });
}

function reasonMissing(how: string): string {
  return `.${how} without a printed reason: run the test, delete it, or console.warn why it is skipped`;
}

function prints(name: string): boolean {
  return /^console\.\w+$|^process\.std(err|out)\.write$/.test(name);
}

/** Playwright's `test.skip(condition, 'reason')` prints its reason by itself. */
function givesReason(node: CallExpression): boolean {
  const [first, second] = node.arguments;
  if (first === undefined || second === undefined) return false;
  const text = (one: typeof first) =>
    one.type === 'TemplateLiteral' || (one.type === 'Literal' && typeof one.value === 'string');
  return !text(first) && text(second);
}

function textOf(source: Source, node: CallExpression): string {
  return source.text.slice(node.start, node.end);
}
