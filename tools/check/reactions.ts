import { type Expression, Visitor } from 'oxc-parser';
import { fetchCalls } from './calls.ts';
import type { House, Import, Source, Violation } from './house.ts';
import { type Manifest, manifests } from './manifest.ts';
import { featureOf, isTest } from './places.ts';

const network =
  /^((node:)?(http|https|http2|net|tls|dgram)|undici|nodemailer|stripe|got|axios|ky)(\/|$)|^@mekong\/gateways/;
/** Queueing a mail is a row; sending it is not. */
const clients =
  /^(packages\/gateways\/|apps\/server\/src\/platform\/(mail\/(?!(mail|queue|repository|tables)\.ts$)|(http|files)\/[\w-]*(client|fetch|outbound)))/;

/**
 * Reactions run inside the emitting transaction: a gateway, mail or HTTP call there holds row locks for seconds
 * and cannot be rolled back. So neither the file of a reaction nor what it imports directly may reach for one.
 */
export function reactions(house: House): Violation[] {
  const inline = [...manifests(house).values()].flatMap((one) =>
    one === null ? [] : inlineFaults(house, one),
  );
  const files = [...reactionFiles(house)].flatMap((path) => inspect(house, path));
  // One line may be reached on several ways: it is told once.
  return [...new Map([...inline, ...files].map((one) => [`${one.path}:${one.line}`, one])).values()];
}

function inspect(house: House, path: string): Violation[] {
  const source = house.sources.get(path);
  if (source === undefined) return [];
  const direct = source.imports
    .filter((one) => !one.typeOnly && one.target !== null && !leadsOut(one))
    .flatMap((one) => house.sources.get(one.target ?? '') ?? []);
  return [
    ...outward(source, 'defines reactions'),
    ...direct.flatMap((one) => outward(one, `serves the reactions of ${path}`)),
  ];
}

function outward(source: Source, role: string): Violation[] {
  return [
    ...source.imports.filter(leadsOut).map((one) => fault(source, one.line, one.specifier, role)),
    ...fetchCalls(source).map((line) => fault(source, line, 'fetch', role)),
  ];
}

function fault(source: Source, line: number, what: string, role: string): Violation {
  const cure =
    'reactions do database work only; write a due row, or do it in a subscriber of a file of its own';
  return { path: source.path, line, rule: 'reactions', say: `${role} and may not use ${what}: ${cure}` };
}

/** Types are erased and call nobody. */
function leadsOut(one: Import): boolean {
  if (one.typeOnly) return false;
  return network.test(one.specifier) || (one.target !== null && clients.test(one.target));
}

/** events.ts where it holds reactions, and every file from which a manifest takes a function for `reactions:`. */
function reactionFiles(house: House): Set<string> {
  const files = new Set<string>();
  for (const source of house.sources.values()) {
    const inFeature = featureOf(source.path) !== null && !isTest(source.path);
    if (inFeature && source.path.endsWith('/events.ts') && namesReactions(source)) files.add(source.path);
  }
  for (const manifest of manifests(house).values()) {
    for (const path of manifest === null ? [] : listedFiles(house, manifest)) files.add(path);
  }
  return files;
}

function namesReactions(source: Source): boolean {
  let named = false;
  new Visitor({
    VariableDeclarator(node) {
      if (node.id.type === 'Identifier' && /reactions?$/i.test(node.id.name)) named = true;
    },
    Property(node) {
      if (node.key.type === 'Identifier' && node.key.name === 'reactions') named = true;
    },
  }).visit(source.program);
  return named;
}

/** Files of the functions that `reactions:` names; the manifest itself where it holds one of them. */
function listedFiles(house: House, manifest: Manifest): string[] {
  const source = house.sources.get(manifest.path);
  if (source === undefined || manifest.reactions === null) return [];
  const names = namesWithin(source, manifest.reactions);
  const imported = source.imports.filter((one) => one.names.some((name) => names.has(name)));
  const own = topLevelNames(source).some((name) => names.has(name));
  return [...imported.flatMap((one) => one.target ?? []), ...(own ? [source.path] : [])];
}

/** A reaction written inside the manifest: what it calls itself, since routes beside it may call gateways. */
function inlineFaults(house: House, { path, reactions }: Manifest): Violation[] {
  const source = house.sources.get(path);
  if (source === undefined || reactions === null) return [];
  const names = namesWithin(source, reactions);
  const used = source.imports.filter((one) => leadsOut(one) && one.names.some((name) => names.has(name)));
  const [first, last] = [source.lineAt(reactions.start), source.lineAt(reactions.end)];
  return [
    ...used.map((one) => fault(source, one.line, one.specifier, 'defines reactions')),
    ...fetchCalls(source)
      .filter((line) => line >= first && line <= last)
      .map((line) => fault(source, line, 'fetch', 'defines reactions')),
  ];
}

function topLevelNames(source: Source): string[] {
  return source.program.body.flatMap((statement) => {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (node?.type === 'FunctionDeclaration') return node.id?.name ?? [];
    if (node?.type !== 'VariableDeclaration') return [];
    return node.declarations.flatMap((one) => (one.id.type === 'Identifier' ? one.id.name : []));
  });
}

/** Names an expression reads: keys of objects and members after a dot are not names. */
function namesWithin(source: Source, expression: Expression): Set<string> {
  const inside = (node: { start: number; end: number }) =>
    node.start >= expression.start && node.end <= expression.end;
  const [names, passed] = [new Set<string>(), new Set<number>()];
  new Visitor({
    Property: (node) => void (node.shorthand || node.computed || passed.add(node.key.start)),
    MemberExpression: (node) => void (node.computed || passed.add(node.property.start)),
    Identifier: (node) => void (inside(node) && !passed.has(node.start) && names.add(node.name)),
  }).visit(source.program);
  return names;
}
