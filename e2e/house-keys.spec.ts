import { asStaff, newCustomer } from './support/house.ts';
import { card, open } from './support/pages.ts';
import { expect, freshAddress, test } from './support/test.ts';

test('a key of the house made, used for a customer, rotated, revoked', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  const { id } = await newCustomer(context);
  await asStaff(context);
  await open(page, '/admin');
  await page.getByRole('link', { name: 'API keys' }).last().click();
  const name = `Shop ${id}`;
  await page.getByLabel('Name').fill(name);
  await expect(page.getByLabel('Works on')).toHaveValue('test');
  await page.getByRole('checkbox', { name: 'See invoices' }).check();
  await page.getByRole('checkbox', { name: 'See customers', exact: true }).check();
  await page.getByRole('button', { name: 'Make key' }).click();
  const key = (await page.getByTestId('api-key').textContent()) ?? '';
  expect(key).toMatch(/^mk_test_/);

  const program = await playwright.request.newContext({
    baseURL: process.env.MEKONG_URL ?? baseURL ?? '',
    extraHTTPHeaders: { authorization: `Bearer ${key}`, ...freshAddress() },
  });
  const status = async (path: string, headers = {}) => (await program.get(path, { headers })).status();
  expect(await status(`/api/v1/customers/${id}`)).toBe(200);
  expect(await status('/api/v1/invoices', { 'x-mekong-customer': id })).toBe(200);
  expect(await status('/api/v1/audit')).toBe(403);
  expect(await status(`/api/v1/customers/${id}?api_key=${key}`)).toBe(401);

  const keys = card(page, 'Keys of the house');
  await keys.getByRole('button', { name: `Rotate ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rotate' }).click();
  await expect(keys.getByTestId('api-key')).toHaveText(/^mk_test_/);
  await keys
    .getByRole('button', { name: `Revoke ${name}` })
    .last()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect.poll(() => status(`/api/v1/customers/${id}`)).toBe(401);
  await program.dispose();
});
