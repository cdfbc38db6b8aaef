import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { origin } from './origin.ts';
import { call } from './people.ts';

/** A plan that no other test has. */
export const freshPlan = () => {
  const mark = randomUUID().slice(0, 8);
  return { code: `studio-${mark}`, name: `Studio ${mark}` };
};

/** Takes the plan off sale, so that other tests find the pricing page as it was. Staff are signed in. */
export const archivePlan = ({ request }: BrowserContext, code: string): Promise<unknown> =>
  call(request, `/api/v1/plans/${code}/archive`, {});

/** Notes for the go-live checklist. Staff are signed in. */
export async function noteForLaunch(
  { request }: BrowserContext,
  notes: { termsUrl: string | null; privacyUrl: string | null; backupsTriedOn: string | null },
): Promise<void> {
  const headers = { origin: origin() };
  const answer = await request.put(`${origin()}/api/v1/settings/launch`, { data: notes, headers });
  if (!answer.ok()) throw new Error(`notes: ${answer.status()} ${await answer.text()}`);
}
