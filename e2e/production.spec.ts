import { awake, open } from './support/pages.ts';
import { freshEmail, PASSWORD } from './support/people.ts';
import { type Production, startProduction } from './support/production.ts';
import { expect, test } from './support/test.ts';

let production: Production | undefined;
test.beforeAll(async () => {
  production = await startProduction();
});
test.afterAll(() => production?.stop());

test('production without a gateway key sells nothing, says so, and leads staff to the keys', async ({
  page,
}) => {
  const { url, setupPath } = production as Production;
  await open(page, `${url}/checkout?plan=team&interval=year`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Payments are not set up');
  await expect(page.getByRole('main')).toContainText('No payment gateway is available on this server');
  await expect(page.getByRole('button', { name: /Continue|Pay/ })).toHaveCount(0);
  await expect(page.getByText(/sandbox/i)).toHaveCount(0);
  expect((await (await page.request.get(`${url}/api/v1/gateways`)).json()).data).toEqual([]);

  await open(page, url + setupPath);
  await page.getByLabel('E-mail').fill(freshEmail());
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create the first account' }).click();
  await expect(page).toHaveURL(`${url}/admin`);
  await awake(page);
  const item = page.getByRole('row', { name: /No way to pay/ });
  await expect(item).toContainText('No gateway is connected: nobody can buy');
  await item.getByRole('link').click();
  await expect(page).toHaveURL(`${url}/admin/gateways`);
  await expect(page.getByRole('heading', { level: 2, name: 'Connect a gateway' })).toBeVisible();

  await open(page, `${url}/admin/payments`);
  await expect(page.getByRole('link', { name: 'Live' })).toHaveAttribute('aria-current', 'true');
});
