import { commandProblems, type FeatureCommand } from '../commands/command.ts';
import type { DueKind, Schedule } from '../due/kind.ts';
import type { AnyReaction } from '../events/emit.ts';
import type { EventType } from '../events/event.ts';
import { type AnySubscriber, type SubscriberTable, subscriberTable } from '../events/subscribers.ts';
import type { AnyRoute } from '../http/route.ts';
import type { MailTemplate } from '../mail/template.ts';
import type { Check } from './checks.ts';
import type { Feature } from './feature.ts';
import { HOUSE_CHECKS } from './house-checks.ts';
import type { Authenticator, Ports } from './ports.ts';

/** Everything that the loaded features brought along, checked once at start. */
export interface Registry {
  readonly features: readonly Feature[];
  readonly routes: readonly { feature: string; route: AnyRoute }[];
  /** The features' own; `allCommands` has the platform's too. */
  readonly commands: readonly FeatureCommand[];
  readonly kinds: readonly DueKind[];
  readonly schedules: readonly Schedule[];
  readonly subscribers: SubscriberTable;
  readonly ports: Ports;
  readonly mails: ReadonlyMap<string, MailTemplate>;
  /** The platform's own, then those of the features in their order. */
  readonly checks: readonly Check[];
  reactionsOf(type: EventType): readonly AnyReaction[];
}

/** @throws Error with one line per contradiction between the manifests */
export function buildRegistry(features: readonly Feature[]): Registry {
  const commands = features.flatMap((feature) =>
    (feature.commands ?? []).map((command) => ({ feature: feature.name, command })),
  );
  const problems = [
    ...missing(features),
    ...upward(features),
    ...twice(features),
    ...namesTwice(features, 'mail', ({ mails }) => Object.keys(mails ?? {})),
    ...namesTwice(features, 'check', ({ checks }) => (checks ?? []).map(({ name }) => name)),
    ...commandProblems(commands),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const reactions = new Map<string, AnyReaction[]>();
  for (const [, type, reaction] of entries(features, 'reactions')) {
    reactions.set(type, [...(reactions.get(type) ?? []), reaction as AnyReaction]);
  }
  return {
    features,
    routes: features.flatMap((feature) =>
      (feature.routes ?? []).map((route) => ({ feature: feature.name, route })),
    ),
    commands,
    kinds: features.flatMap((feature) => feature.due ?? []).sort((a, b) => (a.name < b.name ? -1 : 1)),
    schedules: features.flatMap((feature) => feature.schedules ?? []),
    subscribers: subscriberTable(
      entries(features, 'subscribers').map(([feature, type, run]) => [
        feature.name,
        type,
        run as AnySubscriber,
      ]),
    ),
    ports: portsOf(features),
    checks: checksOf(features),
    mails: new Map(features.flatMap((feature) => Object.entries(feature.mails ?? {}))),
    reactionsOf: (type) => reactions.get(type) ?? [],
  };
}

const checksOf = (features: readonly Feature[]): Check[] => [
  ...HOUSE_CHECKS,
  ...features.flatMap((feature) => feature.checks ?? []),
];

function entries(
  features: readonly Feature[],
  part: 'reactions' | 'subscribers',
): [Feature, string, unknown][] {
  return features.flatMap((feature) =>
    Object.entries(feature[part] ?? {}).map(([type, run]): [Feature, string, unknown] => [
      feature,
      type,
      run,
    ]),
  );
}

function missing(features: readonly Feature[]): string[] {
  const names = new Set(features.map((feature) => feature.name));
  return features.flatMap((feature) =>
    (feature.requires ?? [])
      .filter((name) => !names.has(name))
      .map((name) => `${feature.name} needs the feature ${name}, whose folder is not there`),
  );
}

/** A reaction to an event of its own floor or above would let features form a circle. */
function upward(features: readonly Feature[]): string[] {
  const owner = new Map(
    features.flatMap((feature) => (feature.emits ?? []).map((type) => [type as string, feature])),
  );
  return entries(features, 'reactions').flatMap(([feature, type]) => {
    const emitter = owner.get(type);
    if (!emitter) return [];
    if (emitter.floor < feature.floor) return [];
    return [
      `${feature.name} (floor ${feature.floor}) may not react to ${type} of ${emitter.name} (floor ${emitter.floor})`,
    ];
  });
}

function twice(features: readonly Feature[]): string[] {
  const seen = new Map<string, string>();
  const problems: string[] = [];
  for (const feature of features) {
    for (const route of feature.routes ?? []) {
      const key = `${route.method} ${route.path}`;
      if (seen.has(key)) problems.push(`${key} is declared by ${seen.get(key)} and by ${feature.name}`);
      seen.set(key, feature.name);
    }
  }
  return problems;
}

function namesTwice(
  features: readonly Feature[],
  what: string,
  namesOf: (feature: Feature) => readonly string[],
): string[] {
  const owners = new Map<string, string>();
  return features.flatMap((feature) =>
    namesOf(feature).flatMap((name) => {
      const first = owners.get(name);
      owners.set(name, feature.name);
      return first ? [`The ${what} ${name} is declared by ${first} and by ${feature.name}`] : [];
    }),
  );
}

/** Without a provider a credential opens nothing and a login has no account. */
const CLOSED: Ports = {
  authenticate: async () => null,
  renewSession: async () => null,
  memberships: async () => [],
  customer: async () => null,
  seller: async () => ({ name: 'Mekong', email: 'no-reply@localhost', address: [] }),
};

function portsOf(features: readonly Feature[]): Ports {
  const authenticators = [...features]
    .sort((a, b) => a.floor - b.floor)
    .flatMap((feature) => feature.provides?.authenticate ?? []);
  const provided = features.map(({ provides }) => provides ?? {});
  return Object.assign({}, CLOSED, ...provided, { authenticate: oneOf(authenticators) });
}

/** The lowest that recognizes a token and knows it; one that throws ends the search: it knows the token is over. */
function oneOf(authenticators: readonly Authenticator[]): Ports['authenticate'] {
  return async (ctx, token) => {
    for (const one of authenticators) {
      const identity = one.recognizes(token) ? await one.identify(ctx, token) : null;
      if (identity) return identity;
    }
    return null;
  };
}
