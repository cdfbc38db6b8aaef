/** The settings of an account, and how gateways have been doing. */
export const room = {
  settings: {
    nav: 'Settings',
    title: 'Settings',
    lead: 'What we call you, and where invoices and reminders go.',
    account: 'Your account',
    accountLead: 'The name stands on new invoices; those that exist stay as they are.',
    readOnly: 'Your role in this account may look at this, not change it.',
  },
  health: {
    lastCall: 'Last call',
    lastEvent: 'Last webhook',
    failures: 'Failed calls, 7 days',
    failuresOf: '{failed} of {calls} ({share})',
    never: 'None yet',
    waiting: '{count} webhooks wait',
  },
} as const;

export const roomClient = {
  settings: {
    name: 'Company or name',
    email: 'Billing e-mail',
    emailHint: 'Invoices, receipts and reminders go here.',
    zone: 'Time zone',
    zoneHint: 'Days begin and end in it.',
    language: 'Language of our mails',
    languages: { en: 'English', vi: 'Tiếng Việt' },
    save: 'Save',
    saved: 'Saved.',
    wait: 'One moment…',
  },
} as const;
