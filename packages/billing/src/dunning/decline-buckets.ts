/** `retry_later`: may go through another day; `new_method`: only with other details; `never`: not with this one again. */
export type DeclineBucket = 'retry_later' | 'new_method' | 'never';

/** Codes as the gateways spell them, by what they mean for the next attempt. A code that nobody lists is tried again. */
const codes: Readonly<Record<string, Readonly<Record<DeclineBucket, string>>>> = {
  stripe: {
    retry_later: `approve_with_id call_issuer card_velocity_exceeded do_not_honor duplicate_transaction generic_decline
      insufficient_funds issuer_not_available no_action_taken not_permitted processing_error reenter_transaction
      service_not_allowed transaction_not_allowed try_again_later withdrawal_count_limit_exceeded card_declined`,
    new_method: `authentication_required authentication_not_handled card_not_supported currency_not_supported expired_card
      incorrect_address incorrect_cvc incorrect_number incorrect_pin incorrect_zip invalid_account invalid_amount
      invalid_cvc invalid_expiry_month invalid_expiry_year invalid_number invalid_pin method_gone
      new_account_information_available offline_pin_required online_or_offline_pin_required pin_try_exceeded
      testmode_decline`,
    never: `bank_account_closed debit_not_authorized do_not_try_again fraudulent lost_card merchant_blacklist pickup_card
      restricted_card revocation_of_all_authorizations revocation_of_authorization security_violation stolen_card
      stop_payment_order`,
  },
  // Four characters are the processor's code of a card payment: 5120 insufficient funds, 5140 closed, 5400 expired, 5650
  // strong authentication asked for, 9500 suspected fraud, 9520 lost or stolen.
  paypal: {
    retry_later: `CAPTURE_DECLINED DECLINED_DUE_TO_RELATED_TXN INSTRUMENT_DECLINED MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED
      PAYMENT_SOURCE_DECLINED_BY_PROCESSOR TRANSACTION_LIMIT_EXCEEDED TRANSACTION_RECEIVING_LIMIT_EXCEEDED
      TRANSACTION_REFUSED 0500 0800 0880 0960 5100 5120 5200 5920 8000 8100 8110 8220 9100 9600 PPDT PPEL PPER PPNL PPNT`,
    new_method: `AGREEMENT_ALREADY_CANCELLED ALIAS_DECLINED_BY_PROCESSOR AUTHENTICATION_REQUIRED BILLING_AGREEMENT_NOT_FOUND
      CARD_BRAND_NOT_SUPPORTED CARD_EXPIRED CARD_TYPE_NOT_SUPPORTED CONSENT_NEEDED METHOD_GONE PAYER_ACCOUNT_RESTRICTED
      PAYER_ACTION_REQUIRED PAYER_CANNOT_PAY PAYMENT_SOURCE_CANNOT_BE_USED PAYMENT_SOURCE_INFO_CANNOT_BE_VERIFIED
      REDIRECT_PAYER_FOR_ALTERNATE_FUNDING REFERENCED_CARD_EXPIRED TOKEN_EXPIRED TOKEN_ID_NOT_FOUND
      00N7 0390 0580 1330 1335 1352 1380 1382 5110 5130 5135 5160 5170 5180 5190 5400 5500 5650 5700 5710 5910 5930 5950
      6300 7700 7710 PCVV PPAD PPAE PPCT PPD3 PPEF PPEX PPFI PPFR PPMC PPPM PPTE PPTR PPTV`,
    never: `COMPLIANCE_VIOLATION PAYEE_BLOCKED_TRANSACTION PAYER_ACCOUNT_LOCKED_OR_CLOSED TRANSACTION_BLOCKED_BY_PAYEE
      5140 5150 9500 9510 9520 9530 9540 PP06 PPAB PPRN`,
  },
};

const buckets: ReadonlyMap<string, DeclineBucket> = new Map(
  Object.entries(codes).flatMap(([gateway, lists]) =>
    (Object.entries(lists) as [DeclineBucket, string][]).flatMap(([bucket, list]) =>
      list.split(/\s+/).map((code): [string, DeclineBucket] => [keyOf(gateway, code), bucket]),
    ),
  ),
);

/** What a decline code means for the next attempt, in whatever case it is written. */
export const declineBucket = (gateway: string, code: string): DeclineBucket =>
  buckets.get(keyOf(gateway, code)) ?? 'retry_later';

function keyOf(gateway: string, code: string): string {
  return `${gateway} ${code.toLowerCase()}`;
}
