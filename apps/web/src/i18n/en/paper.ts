/** Invoices on paper, and who stands on them. */
export const paper = {
  taxNotes: { included: 'Prices include tax.', excluded: 'Prices are without tax.' },
  paper: { download: 'Download PDF', downloadOf: 'Download PDF of {number}' },
  seller: {
    nav: 'Settings',
    title: 'Settings',
    lead: 'Who sells. It stands on every invoice from now on; those that exist stay as they are.',
    unfinished: 'Invoices still carry the name and address of the demo. Enter your own before you sell.',
    profileTitle: 'Seller profile',
    logoTitle: 'Logo',
    logoLead: 'Above every invoice, instead of your name. PNG, JPEG or SVG, at most 1 MB.',
    logoNone: 'No logo: your name stands there.',
    logoAlt: 'The present logo',
  },
} as const;

/** The part that the browsers of the seller's people need. */
export const sellerClient = {
  seller: {
    name: 'Legal name',
    address: 'Address',
    addressHint: 'As on a letter, a line each, without the country.',
    country: 'Country',
    taxCode: 'Tax code',
    email: 'E-mail for answers',
    zone: 'Time zone',
    zoneHint: 'For example Asia/Ho_Chi_Minh.',
    currency: 'Default currency',
    bankAccount: 'Bank account for transfers',
    bankAccountHint: 'A line each; empty: none are taken.',
    tax: 'Prices are shown',
    taxes: { excluded: 'without tax', included: 'with tax' },
    save: 'Save profile',
    saved: 'Saved. The next invoice carries it.',
    logoFile: 'Picture',
    upload: 'Upload logo',
    uploaded: 'The next invoice carries this logo.',
    remove: 'Remove logo',
  },
} as const;

/** The part that every browser needs. */
export const paperClient = {
  billingDetails: {
    title: 'Billing details',
    lead: 'What your next invoices say of you. Those that exist stay as they are.',
    ask: 'Billing address and tax id',
    optional: 'optional',
    name: 'Company or name on the invoice',
    line1: 'Street and number',
    line2: 'Building, floor',
    postalCode: 'Postal code',
    city: 'City',
    region: 'Province or state',
    country: 'Country',
    taxId: 'Tax id',
    save: 'Save details',
    wait: 'One moment…',
    saved: 'Saved. Your next invoice carries it.',
  },
} as const;
