/** A saved way to pay to be; becomes a vault token once the buyer agreed. */
export interface SetupToken {
  id: string;
  status: 'PAYER_ACTION_REQUIRED' | 'APPROVED' | 'VAULTED';
  customerId: string;
  merchantCustomerId: string | null;
  usageType: string;
  description: string | null;
  brandName: string | null;
  returnUrl: string | null;
  cancelUrl: string | null;
  instrument: string | null;
  tokenId: string | null;
  createdAt: Date;
}

/** A buyer who wants the money of a capture back. Amount in minor units. */
export interface PayPalDispute {
  id: string;
  captureId: string;
  status: 'OPEN' | 'RESOLVED';
  won: boolean | null;
  currency: string;
  minor: bigint;
  createdAt: Date;
  updatedAt: Date;
}
