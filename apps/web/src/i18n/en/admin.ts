import { staffClient } from './admin-client.ts';
import { staffDetails } from './admin-details.ts';
import { catalogueClient } from './catalogue.ts';
import { creditClient } from './credit.ts';
import { galleryClient } from './gallery.ts';
import { goLiveClient } from './go-live.ts';
import { houseKeys, houseKeysClient } from './house-keys.ts';

/** The lists of the seller's people, and words that several of their pages share. */
const staffLists = {
  nav: {
    invoices: 'Invoices',
    payments: 'Payments',
    customers: 'Customers',
    gateways: 'Gateways',
    audit: 'Audit',
  },
  list: {
    data: 'Data',
    live: 'Live',
    test: 'Test data',
    state: 'Status',
    all: 'All',
    next: 'Older entries',
    newest: 'Back to the newest',
    emptyTitle: 'Nothing here',
    emptyText: 'No entry fits. Try the other data or another filter.',
    search: 'Search',
    none: '–',
  },
  invoices: {
    title: 'Invoices',
    lead: 'Everything billed, newest first.',
    create: 'New invoice',
    number: 'Number',
    customer: 'Customer',
    total: 'Total',
    balance: 'Still owed',
    due: 'Due',
    draft: 'Draft',
    overdue: 'Overdue',
  },
  newInvoice: {
    title: 'New invoice',
    lead: 'It stays a draft that only staff can see until you finalise it.',
    back: 'All invoices',
  },
  payments: {
    title: 'Payments',
    lead: 'Every try to pay, newest first.',
    payment: 'Payment',
    date: 'Date',
    gateway: 'Paid with',
    state: 'Status',
    amount: 'Amount',
    refunded: 'Refunded',
    open: 'Payment {id}',
    parked: 'Parked',
    manual: 'By hand',
  },
  customers: {
    title: 'Customers',
    lead: 'Everybody who has an account, newest first.',
    searchLabel: 'E-mail address',
    name: 'Name',
    email: 'E-mail',
    since: 'Since',
  },
  modes: { live: 'Live', test: 'Test data' },
  methods: { bank_transfer: 'Bank transfer', cash: 'Cash', crypto: 'Crypto', other: 'Other' },
  reasons: {
    requested_by_customer: 'Asked for by the customer',
    duplicate: 'Paid twice',
    fraudulent: 'Fraud',
    other: 'Other',
  },
  refundStates: {
    pending: 'Under way',
    succeeded: 'Given back',
    failed: 'Failed',
    canceled: 'Canceled',
  },
  askedBy: { person: 'A person', program: 'Mekong', gateway: 'At the gateway' },
  unclear: 'Nobody can say whether it happened',
} as const;

/** The pages of the seller's people. */
export const admin = {
  staff: { ...staffLists, ...staffDetails, houseKeys },
  staffClient: {
    ...staffClient,
    catalogue: catalogueClient,
    credit: creditClient,
    gallery: galleryClient,
    goLive: goLiveClient,
    houseKeys: houseKeysClient,
  },
} as const;
