import { addressLines } from '../customers/billing.ts';
import type { Customer } from '../customers/customer.ts';
import type { Seller } from '../settings/setting.ts';
import type { Buyer, SellerSnapshot } from './invoice.ts';

/** Who sells, as the document will always say. */
export const sellerSnapshot = (seller: Seller): SellerSnapshot => ({
  name: seller.name,
  address: seller.address,
  country: seller.country,
  taxCode: seller.taxCode,
  zone: seller.zone,
  email: seller.email,
  logo: seller.logo,
  bankAccount: seller.bankAccount,
});

/** Who buys, as the document will always say. */
export function buyerSnapshot(customer: Customer): Buyer {
  const { name, address, taxId } = customer.billing;
  return {
    name: name ?? customer.name,
    email: customer.email,
    address: address ? addressLines(address) : [],
    country: address?.country ?? null,
    taxId,
    language: customer.language,
    zone: customer.zone,
  };
}
