import { DEMO_STAFF } from '../features/users/demo-staff.ts';
import { issueSetupToken } from '../features/users/staff.ts';
import type { Config } from '../platform/config/config.ts';
import { systemActor } from '../platform/context/actor.ts';
import type { Wired } from '../wire.ts';

/** The lines that a person can click when everything runs. */
export async function greeting(config: Config, wired: Wired): Promise<string[]> {
  const url = config.publicUrl;
  const lines = [`Mekong runs at ${url}`, `  Buy         ${url}/pricing`, `  API         ${url}/api/docs`];
  if (config.environment === 'development') {
    lines.push(`  Staff       ${url}/login   ${DEMO_STAFF}   ${config.demoStaffPassword ?? ''}`);
    if (config.paypal?.kind === 'sandbox') lines.push('  Payments go to the sandbox: no money moves');
    if (!config.mail.server) lines.push(`  Mailbox     ${url}/sandbox/mail`);
    return lines;
  }
  const token = await issueSetupToken(wired.context({ actor: systemActor('setup'), requestId: 'start' }));
  if (token) lines.push(`  Set-up      ${url}/setup?token=${token}   (once, for the first staff login)`);
  return lines;
}
