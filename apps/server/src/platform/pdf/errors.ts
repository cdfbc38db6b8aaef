import { defineErrors } from '@mekong/kit';

export const pdfErrors = defineErrors({
  PDF_BUSY: {
    kind: 'unavailable',
    message: 'Many documents are being made right now',
    wayForward: 'Repeat after the seconds in Retry-After.',
  },
  PDF_NOT_MADE: {
    kind: 'internal',
    message: 'The document could not be made',
    wayForward:
      'Try again; if it stays, give the request id to the operator. The invoice itself is not affected.',
  },
});
