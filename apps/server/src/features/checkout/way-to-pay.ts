import type { GatewayName } from '@mekong/gateways';
import type { TxCtx } from '../../platform/context/context.ts';
import type { Offer } from '../catalog/plan.ts';
import type { Customer } from '../customers/customer.ts';
import { chooseGateway } from '../gateways/choose.ts';
import { gatewayErrors } from '../gateways/errors.ts';
import { finalizeMany } from '../invoices/finalize.ts';
import { type BegunPayment, beginPayment } from '../payments/begin.ts';
import { getPolicies, getSeller } from '../settings/get.ts';
import { descriptionOf } from './draft.ts';
import { returnUrls } from './urls.ts';

interface Purchase {
  readonly checkoutId: string;
  readonly invoice: { readonly id: string; readonly total: bigint; readonly currency: string };
}

/** How the money of a purchase is to come. */
export interface WayToPay {
  readonly name: GatewayName;
  /** Of the invoice; null = at once. */
  readonly dueDays: number | null;
  /** Null where there is nobody to ask: the invoice is open, and the money is recorded when it is there. */
  begin(purchase: Purchase): Promise<BegunPayment | null>;
}

/** The gateway that was asked for, else the first in order of priority; or the seller's bank. @throws NO_GATEWAY */
export async function wayToPay(
  t: TxCtx,
  customer: Customer,
  offer: Offer,
  asked: GatewayName | undefined,
): Promise<WayToPay> {
  if (asked === 'manual') return bankTransfer(t, customer);
  const gateway = chooseGateway(t, customer.mode, offer.price.currency, asked);
  return {
    name: gateway.name,
    dueDays: null,
    begin: ({ checkoutId, invoice }) =>
      beginPayment(t, {
        customer,
        invoice,
        gateway,
        description: descriptionOf(offer),
        ...returnUrls(t, checkoutId),
      }),
  };
}

/** An open invoice with a number to quote; what is sold begins when the money is there. @throws NO_GATEWAY without an account */
async function bankTransfer(t: TxCtx, customer: Customer): Promise<WayToPay> {
  await t.persist();
  const { bankAccount } = await getSeller(t);
  if (!bankAccount) throw gatewayErrors.NO_GATEWAY({ mode: customer.mode });
  const { bankTransferDays } = await getPolicies(t);
  return {
    name: 'manual',
    dueDays: bankTransferDays,
    begin: async ({ invoice }) => {
      await finalizeMany(t, customer, [invoice.id], 'wait');
      return null;
    },
  };
}
