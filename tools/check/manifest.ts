import { type Expression, type ObjectExpression, type ObjectProperty, Visitor } from 'oxc-parser';
import type { House, Source } from './house.ts';
import { featureOf } from './places.ts';

export interface Manifest {
  feature: string;
  path: string;
  line: number;
  /** null where it is missing or not a literal: a computed name or floor cannot be checked. */
  name: string | null;
  floor: number | null;
  /** What stands under `reactions:`, null when the feature reacts to nothing. */
  reactions: Expression | null;
}

/** Folders of features with their manifests; a folder without a readable `defineFeature({…})` maps to null. */
export function manifests(house: House): Map<string, Manifest | null> {
  const found = new Map<string, Manifest | null>();
  for (const path of house.files.keys()) {
    const feature = featureOf(path);
    if (feature === null || found.has(feature)) continue;
    const source = house.sources.get(`apps/server/src/features/${feature}/feature.ts`);
    found.set(feature, source === undefined ? null : readManifest(feature, source));
  }
  return found;
}

function readManifest(feature: string, source: Source): Manifest | null {
  let manifest: Manifest | null = null;
  new Visitor({
    CallExpression(node) {
      const argument = node.arguments[0];
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'defineFeature') return;
      if (argument?.type !== 'ObjectExpression') return;
      manifest = {
        feature,
        path: source.path,
        line: source.lineAt(node.start),
        name: literal(argument, 'name', 'string'),
        floor: literal(argument, 'floor', 'number'),
        reactions: property(argument, 'reactions')?.value ?? null,
      };
    },
  }).visit(source.program);
  return manifest;
}

function literal<K extends 'string' | 'number'>(object: ObjectExpression, key: string, kind: K) {
  const value = property(object, key)?.value;
  if (value?.type !== 'Literal' || typeof value.value !== kind) return null;
  return value.value as K extends 'string' ? string : number;
}

export function property(object: ObjectExpression, key: string): ObjectProperty | undefined {
  return object.properties.find(
    (one): one is ObjectProperty => one.type === 'Property' && keyOf(one) === key,
  );
}

function keyOf(one: ObjectProperty): string | null {
  if (one.key.type === 'Identifier') return one.key.name;
  return one.key.type === 'Literal' ? String(one.key.value) : null;
}
