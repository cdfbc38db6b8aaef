import { MekongError } from '@mekong/sdk';
import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en.ts';
import { vi } from '../i18n/vi.ts';
import { explain, InputError } from './explain.ts';

const texts = en.client;

function refusal(code: string, status: number) {
  const details = [{ field: 'body.email', message: 'is taken' }];
  return new MekongError({ code, status, message: 'From the API.', details, requestId: 'req_1' });
}

describe('explain', () => {
  it('uses our words for a known code and names the input', () => {
    expect(explain(refusal('EMAIL_TAKEN', 409), texts)).toEqual({
      code: 'EMAIL_TAKEN',
      message: texts.errors.codes.EMAIL_TAKEN,
      fields: { email: 'Is taken' },
      requestId: 'req_1',
    });
  });

  it('speaks the reader’s language, by code, and by what the API says of an input', () => {
    const known = explain(refusal('INVOICE_NOT_FOUND', 404), vi.client);
    expect([known.message, known.fields.email]).toEqual(['Không có hóa đơn này.', 'Đã có người dùng']);
    expect(explain(refusal('SEATS_EXCEEDED', 422), vi.client).message).toBe('From the API.');
  });

  it('uses the sentence of the API for an unknown refusal, never for a fault', () => {
    expect(explain(refusal('SEATS_EXCEEDED', 422), texts).message).toBe('From the API.');
    expect(explain(refusal('INTERNAL', 500), texts).message).toBe(texts.errors.codes.OTHER);
  });

  it('says of a slip that was found here what the form said, and of any other error nothing', () => {
    const nowhere = { fields: {}, requestId: null };
    const slip = new InputError('Enter an amount.');
    expect(explain(slip, texts)).toEqual({ code: 'INPUT', message: 'Enter an amount.', ...nowhere });
    const other = { code: 'OTHER', message: texts.errors.codes.OTHER, ...nowhere };
    expect(explain(new TypeError('fetch failed'), texts)).toEqual(other);
  });

  it('knows every limit by its status', () => {
    expect(explain(refusal('TOO_FAST', 429), texts).message).toBe(texts.errors.codes.RATE_LIMITED);
  });

  it('says something about anything', () => {
    expect(explain('odd', texts).message).toBe(texts.errors.codes.OTHER);
  });
});
