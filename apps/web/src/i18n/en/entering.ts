/** Ways in by mail: confirming an address, a link instead of a password, a new password. */
export const entering = {
  entering: {
    forgotTitle: 'Forgot your password?',
    forgotLead: 'We mail you a link to set a new one. It is good for an hour.',
    resetTitle: 'Set a new password',
    resetLead: 'Every other session of yours ends with it.',
    magicTitle: 'Sign in without a password',
    magicLead: 'We mail you a link that signs you in. It is good for 15 minutes.',
    enterTitle: 'One press and you are in',
    enterLead: 'The link from your mail signs you in on this device.',
    verifyTitle: 'Confirm your address',
    verifyLead: 'So that invoices and license keys reach you.',
    confirmTitle: 'Use your new address',
    confirmLead: 'From then on you sign in with it.',
    back: 'Back to',
    toLogin: 'Sign in',
  },
} as const;

/** The part that is sent to the browser. */
export const enteringClient = {
  entering: {
    mailMe: 'Mail me a link',
    forgot: 'Forgot password?',
    or: 'or',
    send: 'Mail me the link',
    wait: 'One moment…',
    sentTitle: 'Look into your mailbox',
    sentText:
      'If there is an account with {email}, a link is on its way. Only the newest link works, so use the last mail.',
    again: 'Use another address',
    setPassword: 'Set password and sign in',
    enter: 'Sign in',
    verify: 'Confirm address',
    confirm: 'Use this address',
    verified: 'Thank you, your address is confirmed.',
    confirmed: 'Done. Sign in with your new address from now on.',
    toDashboard: 'Open the dashboard',
    invalid: 'This link was used already or has expired. Nothing is lost: ask for another one.',
    noToken: 'This address is missing its link. Open it from the mail once more, or ask for another one.',
    anotherReset: 'Mail me another link',
    anotherMagic: 'Mail me another link',
    anotherVerify: 'Open the dashboard for another link',
    anotherConfirm: 'Ask again in your security settings',
    bannerText: 'Please confirm {email}: we mailed you a link.',
    resend: 'Mail it again',
    resent: 'Sent. Look into your mailbox.',
  },
} as const;
