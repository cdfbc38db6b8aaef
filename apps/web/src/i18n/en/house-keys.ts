/** Keys of the house itself, which the seller's own programs use. */
export const houseKeys = {
  nav: 'API keys',
  title: 'API keys of the house',
  lead: 'For your own programs: they act for every customer of one kind of data, never for both.',
  listTitle: 'Keys of the house',
  noneTitle: 'No keys yet',
  noneText: 'Make the first one below. It is shown once.',
  makeTitle: 'Make a key',
} as const;

/** The part that is sent to the browsers of the seller's people. */
export const houseKeysClient = {
  mode: 'Works on',
  modes: { test: 'Test data', live: 'Live data' },
  scopeNames: {
    'analytics:read': 'See revenue',
    'api-keys:write': 'Change keys of customers',
    'attention:read': 'See what needs a person',
    'attention:write': 'Mend what needs a person',
    'audit:read': 'See the audit log',
    'catalog:read': 'See the catalogue',
    'catalog:write': 'Change the catalogue',
    'customers:read': 'See customers',
    'customers:write': 'Create and change customers',
    'events:read': 'See events',
    'gateways:read': 'See gateways',
    'gateways:write': 'Change gateways and their keys',
    'house-keys:read': 'See keys of the house',
    'invoices:write': 'Write invoices',
    'licenses:write': 'Make and revoke licenses',
    'payments:record': 'Record money received',
    'refunds:write': 'Give money back',
    'settings:write': 'Change settings',
    'webhooks:body': 'See what webhooks say',
    'webhooks:read': 'See webhooks',
    'webhooks:write': 'Replay webhooks',
  },
} as const;
