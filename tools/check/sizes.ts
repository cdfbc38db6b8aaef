import { Visitor } from 'oxc-parser';
import type { House, Source } from './house.ts';
import { codeLengths } from './length.ts';
import { isTest } from './places.ts';

/** One line about the size of what ships: named functions only, since a callback belongs to the function around it. */
export function sizeReport(house: House): string {
  const lengths = [...house.sources.values()].filter(({ path }) => !isTest(path)).flatMap(functionLines);
  const sorted = lengths.sort((a, b) => a - b);
  const over = sorted.filter((lines) => lines > 60).length;
  const code = [...codeLengths(house)].filter(([path]) => !isTest(path));
  const lines = code.reduce((sum, [, length]) => sum + length, 0);
  const share = sorted.length === 0 ? '0.0' : ((100 * over) / sorted.length).toFixed(1);
  return `sizes: ${code.length} files, ${lines} lines of code, ${sorted.length} functions: median ${at(sorted, 0.5)} lines, p90 ${at(sorted, 0.9)}, over 60: ${share} %`;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function functionLines(source: Source): number[] {
  const lines: number[] = [];
  const add = (node: { start: number; end: number }) => {
    lines.push(source.lineAt(node.end) - source.lineAt(node.start) + 1);
  };
  const named = (node: { type: string; start: number; end: number } | null) => {
    if (node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression') add(node);
  };
  new Visitor({
    FunctionDeclaration: add,
    MethodDefinition: (node) => named(node.value),
    VariableDeclarator: (node) => named(node.init),
    Property: (node) => named(node.value),
  }).visit(source.program);
  return lines;
}
