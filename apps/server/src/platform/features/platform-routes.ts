import { commandRoutes } from '../commands/routes.ts';
import type { AnyRoute } from '../http/route.ts';
import { mailRoutes } from '../mail/routes.ts';
import { attentionRoutes } from './attention.ts';
import { goLiveRoute } from './checks.ts';
import type { Registry } from './registry.ts';

/** What the platform itself offers: to the seller's people, and the commands of every feature. */
export const platformRoutes = (registry: Registry): readonly AnyRoute[] => [
  ...attentionRoutes(registry),
  goLiveRoute(registry.checks),
  ...mailRoutes,
  ...commandRoutes(registry),
];
