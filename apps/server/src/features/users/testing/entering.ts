import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { World } from '@mekong/testing';
import { sql } from 'kysely';
import type { Reply } from '../../../../journeys/people.ts';

/** All that a stranger sees of an answer. */
export const seen = ({ status, text, body, cookies }: Reply) => [
  status,
  text.replace(body.error?.requestId ?? 'nothing', 'REQUEST'),
  cookies.length,
];

/** The lines of the audit log about an action, whole. */
export async function auditOf(world: World, action: string): Promise<{ object: string; row: string }[]> {
  const found = await sql<{
    object: string;
    row: string;
  }>`select object, audit_log::text as row from audit_log
    where action = ${action} order by id`.execute(world.connections.read);
  return found.rows;
}

/** How many passwords were hashed or compared meanwhile. */
export async function hashesOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const note = (step: unknown) => {
    if ((step as { name: string }).name.startsWith('password.')) count += 1;
  };
  subscribe('mekong:step', note);
  await work().finally(() => unsubscribe('mekong:step', note));
  return count;
}
