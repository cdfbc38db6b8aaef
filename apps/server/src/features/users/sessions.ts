import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { endSession, endSessionsOf } from './session.ts';
import { liveSessionsOf, type Session } from './session-repository.ts';

/** The live sessions of a login, newest first. */
export const listSessions = (ctx: Ctx, userId: string): Promise<Session[]> =>
  liveSessionsOf(ctx.read, userId, ctx.now());

/** Ends one session of the login. @throws NOT_FOUND also for another's, and for one that has ended */
export async function endOwnSession(ctx: Ctx, { userId, id }: { userId: string; id: string }): Promise<void> {
  if (!(await endSession(ctx, { id, userId, reason: 'ended from the list' }))) throw errors.NOT_FOUND();
}

/** Ends every session of the login, this one too. */
export const logOutEverywhere = (ctx: Ctx, userId: string): Promise<void> =>
  ctx.system((t) => endSessionsOf(t, userId, 'logged out everywhere'));
