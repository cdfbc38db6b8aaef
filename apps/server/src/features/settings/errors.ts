import { defineErrors } from '@mekong/kit';

export const settingErrors = defineErrors({
  LOGO_NOT_AN_IMAGE: {
    kind: 'validation',
    status: 415,
    message: 'This is no PNG, JPEG or SVG picture: {reason}',
    wayForward:
      'What counts is the content, not the name. Export the logo anew as PNG, JPEG or SVG and send that.',
  },
  LOGO_NOT_SAFE: {
    kind: 'business',
    message: 'This SVG holds more than a drawing: {reason}',
    wayForward: 'Export it as plain SVG, without scripts, links, embedded pictures and fonts; or as PNG.',
  },
  LOGO_NOT_FOUND: {
    kind: 'notFound',
    message: 'No logo has been uploaded',
    wayForward: 'Upload one: PUT /api/v1/settings/seller/logo.',
  },
});
