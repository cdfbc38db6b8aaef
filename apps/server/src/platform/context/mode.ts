import type { Ctx, Mode } from './context.ts';

/** New customers are test ones in development, so that nothing of a demo ever counts as revenue. */
export const defaultMode = (ctx: Ctx): Mode => (ctx.config.environment === 'development' ? 'test' : 'live');
