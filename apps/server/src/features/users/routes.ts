import { accountRoutes } from './account-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { sessionRoutes } from './session-routes.ts';

export const routes = [...sessionRoutes, ...linkRoutes, ...accountRoutes];
