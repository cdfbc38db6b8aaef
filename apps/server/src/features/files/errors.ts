import { defineErrors } from '@mekong/kit';

export const fileErrors = defineErrors({
  FILE_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such file',
    wayForward: 'Upload it first: POST /api/v1/files.',
  },
  FILE_TYPE_REFUSED: {
    kind: 'validation',
    message: 'Only PDF, PNG and JPEG files are taken',
    wayForward: 'What counts is the content, not the name. Convert the file and send it again.',
    status: 415,
  },
});
