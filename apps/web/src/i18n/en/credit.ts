/** Paying a customer's credit out; sent to the browsers of the seller's people. */
export const creditClient = {
  open: 'Pay credit out',
  title: 'Pay the credit out',
  lead: 'At most {rest}. It leaves the customer’s balance here.',
  way: 'Goes back',
  bank: 'By your own bank transfer',
  through: 'Through {gateway}: {amount} of {date}',
  noteHint: 'Shown to the customer.',
  referenceHint: 'Where you send it back yourself.',
} as const;
