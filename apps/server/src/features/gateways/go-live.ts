import type { Ctx } from '../../platform/context/context.ts';
import type { Check, Finding } from '../../platform/features/checks.ts';
import { getSeller } from '../settings/get.ts';
import { type ConnectionView, listConnectionViews } from './view.ts';

const PAGE = { text: 'Paste the keys of a gateway', page: '/admin/gateways' } as const;

export const gatewayChecks: readonly Check[] = [
  { name: 'gateways.live', run: live },
  { name: 'gateways.tested', run: tested },
];

/** What real customers can pay by at a gateway. */
export const liveConnections = async (ctx: Ctx): Promise<ConnectionView[]> =>
  (await listConnectionViews(ctx)).filter(({ enabled, kind }) => enabled && kind === 'live');

async function live(ctx: Ctx): Promise<Finding> {
  const names = (await liveConnections(ctx)).map(({ label }) => label).join(', ');
  if (names !== '') {
    return { state: 'ok', reason: 'ok', message: `Money can be taken by ${names}`, detail: { names } };
  }
  if ((await getSeller(ctx)).bankAccount) {
    return {
      state: 'warn',
      reason: 'transfer_only',
      message: 'Money can be taken by bank transfer alone',
      remedy: PAGE,
    };
  }
  return {
    state: 'fail',
    reason: 'none',
    message: 'There are no live keys: no money can be taken',
    remedy: PAGE,
  };
}

async function tested(ctx: Ctx): Promise<Finding> {
  const connections = await liveConnections(ctx);
  const remedy = { text: 'Press “Test connection”', page: '/admin/gateways' } as const;
  if (connections.length === 0) {
    return { state: 'warn', reason: 'none', message: 'There are no live keys to test yet', remedy: PAGE };
  }
  const named = (those: readonly ConnectionView[]) => those.map(({ label }) => label).join(', ');
  const refused = named(connections.filter(({ check }) => check?.result === 'refused'));
  if (refused !== '') {
    const message = `The keys were refused when last tested: ${refused}`;
    return { state: 'fail', reason: 'refused', message, detail: { names: refused }, remedy };
  }
  const untested = named(connections.filter(({ check }) => check?.result !== 'ok'));
  if (untested === '') return { state: 'ok', reason: 'ok', message: 'The live keys were tested and work' };
  const message = `Not tested yet, or without an answer: ${untested}`;
  return { state: 'fail', reason: 'untested', message, detail: { names: untested }, remedy };
}
