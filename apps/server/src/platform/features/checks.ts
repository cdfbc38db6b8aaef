import { z } from 'zod';
import type { Ctx } from '../context/context.ts';
import { type AnyRoute, defineRoute } from '../http/route.ts';

export type CheckState = 'ok' | 'warn' | 'fail';

/** How a failed check is mended: by words, on a page of ours, by a command. */
export interface Remedy {
  readonly text: string;
  readonly page?: `/${string}`;
  readonly command?: string;
}

/** What a check found. `reason` and `detail` let a screen say it in its own language, `message` says it in English. */
export interface Finding {
  readonly state: CheckState;
  /** One word per outcome of the check, `ok` where nothing is to be said. */
  readonly reason: string;
  readonly message: string;
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly remedy?: Remedy;
}

/** Something that must be so before real money is taken. It reads; it never calls the outside and changes nothing. */
export interface Check {
  /** `what.of-it`, unique over all features. */
  readonly name: string;
  readonly run: (ctx: Ctx) => Promise<Finding>;
}

export interface CheckResult extends Finding {
  readonly name: string;
}

/** Every check, one after the other. One that throws is a finding itself: the others are still worth reading. */
export async function runChecks(ctx: Ctx, checks: readonly Check[]): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) results.push({ name: check.name, ...(await findingOf(ctx, check)) });
  return results;
}

async function findingOf(ctx: Ctx, check: Check): Promise<Finding> {
  try {
    return await check.run(ctx);
  } catch (error) {
    ctx.log.error({ err: error, check: check.name }, 'a check could not be made');
    return {
      state: 'fail',
      reason: 'unreadable',
      message: 'This could not be checked',
      detail: { requestId: ctx.requestId },
      remedy: { text: 'Look for the request id in the log' },
    };
  }
}

export const checkSchema = z
  .object({
    name: z.string(),
    state: z.enum(['ok', 'warn', 'fail']),
    reason: z.string().describe('one word per outcome, to be said in another language'),
    message: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
    remedy: z
      .object({ text: z.string(), page: z.string().nullable(), command: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: 'Check' });

/** A result as it goes over the wire. */
export const checkView = ({ name, state, reason, message, detail, remedy }: CheckResult) => ({
  name,
  state,
  reason,
  message,
  detail: { ...detail },
  remedy: remedy ? { text: remedy.text, page: remedy.page ?? null, command: remedy.command ?? null } : null,
});

/** Whether this installation may take real money, check by check. */
export const goLiveRoute = (checks: readonly Check[]): AnyRoute =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/go-live',
    summary: 'What must be so before real money is taken: each with its state, why, and how to mend it',
    scope: 'attention:read',
    output: z.array(checkSchema),
    handler: async (ctx) => (await runChecks(ctx, checks)).map(checkView),
  });
