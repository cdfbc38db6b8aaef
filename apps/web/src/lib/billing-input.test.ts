import { expect, test } from 'vitest';
import { billingOf } from './billing-input.ts';

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ country: 'VN', ...fields })) form.set(name, value);
  return form;
};

test('what was typed, trimmed; what was not is null', () => {
  const typed = { billingName: ' Thuyền Ltd ', taxId: 'T-1', line1: '5 Quay', city: 'Hà Nội', line2: ' ' };
  expect(billingOf(formOf(typed))).toEqual({
    name: 'Thuyền Ltd',
    taxId: 'T-1',
    address: { line1: '5 Quay', line2: null, postalCode: null, city: 'Hà Nội', region: null, country: 'VN' },
  });
});

test('a country alone is no address', () => {
  expect(billingOf(formOf({}))).toEqual({ name: null, address: null, taxId: null });
});

test('half an address is sent, so that the missing half is named', () => {
  expect(billingOf(formOf({ line1: '5 Quay' })).address).toMatchObject({ line1: '5 Quay', city: '' });
});
