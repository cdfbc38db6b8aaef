import { type CallExpression, type Expression, Visitor } from 'oxc-parser';
import type { Source } from './house.ts';

/** Every call of a module with the dotted name of what is called: `Date.now`, `fetch`, `it.skip`, `….toFixed`. */
export function calls(source: Source): { name: string; node: CallExpression; line: number }[] {
  const found: { name: string; node: CallExpression; line: number }[] = [];
  new Visitor({
    CallExpression: (node) =>
      void found.push({ name: dotted(node.callee), node, line: source.lineAt(node.start) }),
  }).visit(source.program);
  return found;
}

/** `a.b.c` of an expression; what is not a plain name becomes `?`, so that `(x).toFixed` reads `?.toFixed`. */
export function dotted(expression: Expression | CallExpression['callee']): string {
  if (expression.type === 'Identifier') return expression.name;
  if (expression.type === 'ChainExpression') return dotted(expression.expression);
  if (expression.type !== 'MemberExpression' || expression.computed) return '?';
  const end = expression.property.type === 'Identifier' ? expression.property.name : '?';
  return `${dotted(expression.object)}.${end}`;
}

/** Lines that call the network through the global `fetch`. */
export function fetchCalls(source: Source): number[] {
  return calls(source)
    .filter(({ name }) => name === 'fetch' || name === 'globalThis.fetch')
    .map(({ line }) => line);
}
