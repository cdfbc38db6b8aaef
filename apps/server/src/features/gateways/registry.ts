import type { Gateway } from '@mekong/gateways';
import type { Ctx } from '../../platform/context/context.ts';
import { open } from '../../platform/secrets/seal.ts';
import type { GatewayConnections, KeySource } from './connections.ts';
import { keysSchema, type PastedKeys } from './keys.ts';
import { listConnections, type StoredConnection } from './repository.ts';

interface Pasted {
  readonly version: number;
  readonly row: StoredConnection;
  readonly gateway: Gateway;
}

/** What the sealed keys are bound to: the ciphertext of one connection is nothing in the row of another. */
export const sealContext = (id: string): string => `gateway-connection:${id}`;

/**
 * The connections of one process: those of the environment or the sandbox, and the pasted ones, which take the place of
 * a connection of the same gateway for new checkouts.
 */
export function createConnections(
  fixed: readonly Gateway[],
  connect: (keys: PastedKeys) => Gateway,
): GatewayConnections {
  let pasted: readonly Pasted[] = [];
  const known = () => [...pasted.map(({ gateway }) => gateway), ...fixed];
  const replaced = (gateway: Gateway) =>
    pasted.some(({ row }) => row.enabled && row.gateway === gateway.name && servesSame(row, gateway));
  return {
    get all() {
      return known();
    },
    get open() {
      return [
        ...pasted.filter(({ row }) => row.enabled).map(({ gateway }) => gateway),
        ...fixed.filter((gateway) => !replaced(gateway)),
      ].sort((a, b) => rankOf(a, pasted, fixed) - rankOf(b, pasted, fixed));
    },
    sourceOf: (gateway) => sourceOf(gateway, fixed),
    connect,
    refresh: async (ctx) => {
      const rows = await listConnections(ctx.read);
      pasted = rows.flatMap((row) => reuse(pasted, row) ?? build(ctx, row, connect));
    },
  };
}

const servesSame = (row: StoredConnection, gateway: Gateway): boolean =>
  (row.kind === 'live') === (gateway.kind === 'live');

/** Pasted ones by their priority; the others as the configuration has them: PayPal, then Stripe. */
function rankOf(gateway: Gateway, pasted: readonly Pasted[], fixed: readonly Gateway[]): number {
  const own = pasted.find((one) => one.gateway === gateway);
  return own ? own.row.priority : fixed.indexOf(gateway) + 1;
}

function sourceOf(gateway: Gateway, fixed: readonly Gateway[]): KeySource {
  if (!fixed.includes(gateway)) return 'pasted';
  return gateway.kind === 'sandbox' ? 'sandbox' : 'environment';
}

const reuse = (pasted: readonly Pasted[], row: StoredConnection): Pasted | undefined => {
  const same = pasted.find((one) => one.row.id === row.id && one.version === row.updatedAt.getTime());
  return same && { ...same, row };
};

/** Keys that cannot be opened (another data key) are left out and said so: the others go on serving. */
function build(ctx: Ctx, row: StoredConnection, connect: (keys: PastedKeys) => Gateway): Pasted[] {
  try {
    const keys = keysSchema.parse(JSON.parse(open(ctx.config, row.keys, sealContext(row.id))));
    return [{ version: row.updatedAt.getTime(), row, gateway: connect(keys) }];
  } catch (error) {
    ctx.log.error({ err: error, connection: row.id }, 'pasted gateway keys cannot be opened');
    return [];
  }
}
