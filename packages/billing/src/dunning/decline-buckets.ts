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
  paypal: {
    // 5120 insufficient funds, 5100 generic, 0500 do not honor, 5650 strong authentication asked for, 9500 fraud.
    retry_later: `INSTRUMENT_DECLINED PAYMENT_SOURCE_DECLINED_BY_PROCESSOR TRANSACTION_REFUSED CAPTURE_DECLINED
      DECLINED_DUE_TO_RELATED_TXN TRANSACTION_LIMIT_EXCEEDED 0500 5100 5120 5200 5210 9100`,
    new_method: `METHOD_GONE CARD_EXPIRED CARD_BRAND_NOT_SUPPORTED PAYER_ACTION_REQUIRED AUTHENTICATION_REQUIRED
      TOKEN_ID_NOT_FOUND INVALID_TOKEN 5110 5140 5400 5650 5800`,
    never: `ALIAS_DECLINED_BY_PROCESSOR CARD_CLOSED COMPLIANCE_VIOLATION PAYER_ACCOUNT_LOCKED_OR_CLOSED
      PAYER_ACCOUNT_RESTRICTED PAYER_CANNOT_PAY 9500 9510 9520 9530 9540 9600`,
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
