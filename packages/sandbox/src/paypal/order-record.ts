import type { WireMoney } from './money.ts';

/** One line of a purchase as sent by the merchant. */
export interface Item {
  name: string;
  unit_amount: WireMoney;
  tax?: WireMoney;
  quantity: string;
  description?: string;
  sku?: string;
  category?: string;
}

/** How an amount is made up. */
export type Breakdown = Partial<
  Record<
    'item_total' | 'shipping' | 'handling' | 'tax_total' | 'insurance' | 'shipping_discount' | 'discount',
    WireMoney
  >
>;

/** What is bought, as sent by the merchant. */
export interface PurchaseUnit {
  reference_id?: string;
  amount: WireMoney & { breakdown?: Breakdown };
  description?: string;
  custom_id?: string;
  invoice_id?: string;
  soft_descriptor?: string;
  items?: Item[];
}

/** How the buyer is to be led through the payment. */
export interface ExperienceContext {
  brand_name?: string;
  locale?: string;
  return_url?: string;
  cancel_url?: string;
  user_action?: string;
}

/** The merchant's wish to keep the payment method. */
export interface VaultWish {
  usageType: string;
  customerId: string | null;
  merchantCustomerId: string | null;
}

/** An order as the sandbox keeps it. `form` says which links lead the buyer on. */
export interface Order {
  id: string;
  status: 'CREATED' | 'PAYER_ACTION_REQUIRED' | 'APPROVED' | 'COMPLETED';
  form: 'payment_source' | 'legacy';
  units: PurchaseUnit[];
  experience: ExperienceContext;
  vaultWish: VaultWish | null;
  vaultTokenId: string | null;
  chargedTokenId: string | null;
  instrument: string | null;
  captureIds: string[];
  createdAt: Date;
  updatedAt: Date;
}

// The default of the gateway; longer periods are an arrangement with its account managers.
const ORDER_LIFE_MS = 3 * 3_600_000;

/** Whether the time to approve and capture has run out. */
export function isExpired(order: Order, now: Date): boolean {
  return order.status !== 'COMPLETED' && now.getTime() - order.createdAt.getTime() > ORDER_LIFE_MS;
}
