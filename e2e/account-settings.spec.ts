import { asStaff, newCustomer } from './support/house.ts';
import { card, open } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test('a customer changes the name, billing e-mail and time zone of the account', async ({
  page,
  context,
}) => {
  const { email } = await newCustomer(context);
  await open(page, '/dashboard/settings');
  const form = card(page, 'Your account');
  await expect(form.getByLabel('Billing e-mail')).toHaveValue(email);
  await form.getByLabel('Company or name').fill('Delta Ships');
  await form.getByLabel('Billing e-mail').fill(`bills-${email}`);
  await form.getByLabel('Time zone').selectOption('Europe/Berlin');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toHaveText('Saved.');
  await open(page, '/dashboard/settings');
  await expect(form.getByLabel('Company or name')).toHaveValue('Delta Ships');
  await expect(form.getByLabel('Time zone')).toHaveValue('Europe/Berlin');
  await expect(page.getByRole('banner')).toContainText('Delta Ships');
});

test('a built-in gateway is tested, and says how it has been doing', async ({ page, context }) => {
  await asStaff(context);
  await open(page, '/admin/gateways');
  const stripe = page.getByRole('region', { name: 'Stripe · Sandbox' });
  await expect(stripe).toContainText('Failed calls, 7 days');
  await stripe.getByRole('button', { name: 'Test connection' }).click();
  await expect(stripe.getByRole('alert')).toContainText('The keys work.');
  await expect(stripe).toContainText('Works');
});
