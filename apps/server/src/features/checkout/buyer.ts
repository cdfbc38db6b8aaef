import { errors } from '@mekong/kit';
import { customerOf } from '../../platform/context/actor.ts';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { createCustomer } from '../customers/create.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import type { Door } from './access.ts';
import type { Guest } from './checkout.ts';

export interface BuyerRequest {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly language?: Guest['language'] | undefined;
}

/** Who buys: the account that is signed in, or somebody with an e-mail, whose account is made on payment. */
export interface Buyer {
  readonly guest: Guest | null;
  readonly door: Door;
  /** The customer under its lock; a guest's is made here. */
  customer(t: TxCtx): Promise<Customer>;
}

/** @throws INVALID_TOKEN without login and e-mail; SCHEMA_VALIDATION for an e-mail beside a login */
export function buyerOf(ctx: Ctx, request: BuyerRequest): Buyer {
  if (ctx.actor.kind !== 'anonymous') return account(ctx, request);
  if (!request.email) throw errors.INVALID_TOKEN();
  const guest: Guest = {
    email: request.email.trim().toLowerCase(),
    name: request.name ?? null,
    language: request.language ?? 'en',
  };
  return {
    guest,
    door: (work) => ctx.system(work),
    customer: async (t) => {
      const name = guest.name ?? guest.email.split('@')[0] ?? guest.email;
      const { id } = await createCustomer(t, {
        name,
        email: guest.email,
        userId: null,
        language: guest.language,
      });
      return lockCustomer(t, id);
    },
  };
}

function account(ctx: Ctx, request: BuyerRequest): Buyer {
  const customerId = customerOf(ctx.actor);
  if (request.email) {
    const message = 'stands beside a login: leave it out, or buy signed out';
    throw errors.SCHEMA_VALIDATION([{ field: 'body.email', message }]);
  }
  return {
    guest: null,
    door: (work) => ctx.tx(work),
    customer: (t) => lockCustomer(t, customerId),
  };
}
