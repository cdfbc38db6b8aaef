/** The frame around the documentation, whose pages are English in every language. */
export const docs = {
  docs: {
    nav: 'Docs',
    title: 'Documentation',
    description: 'How to start, run, use and extend Mekong.',
    contents: 'Documentation pages',
    groups: {
      start: 'Start',
      understand: 'Understand',
      run: 'Run it',
      extend: 'Extend it',
      reference: 'Reference',
    },
    copy: 'Copy these lines',
    table: 'Table',
    previous: 'Previous',
    next: 'Next',
    english: '',
  },
} as const;
