import { type Program, Visitor } from 'oxc-parser';

export interface FoundImport {
  specifier: string;
  start: number;
  /** Erased when the program runs: `import type`, `export type`, `import('x').T`. */
  typeOnly: boolean;
  /** The names it binds in this module. */
  names: readonly string[];
}

/** Every way by which one module reaches another: imports, re-exports, dynamic imports and import types. */
export function findImports(program: Program): FoundImport[] {
  const found: FoundImport[] = [];
  const add = (
    source: { value: unknown; start: number } | null,
    kind: string | undefined,
    names: string[],
  ) => {
    if (source === null || typeof source.value !== 'string') return;
    found.push({ specifier: source.value, start: source.start, typeOnly: kind === 'type', names });
  };
  new Visitor({
    ImportDeclaration: (node) =>
      add(
        node.source,
        node.importKind,
        node.specifiers.map((one) => one.local.name),
      ),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind, []),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind, []),
    ImportExpression: (node) => add(node.source.type === 'Literal' ? node.source : null, 'value', []),
    TSImportType: (node) => add(node.source, 'type', []),
  }).visit(program);
  return found;
}
