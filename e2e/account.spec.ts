import { accountOf, buy } from './support/account.ts';
import { asStaff, fact, newCustomer } from './support/house.ts';
import { mailedLink, mailsTo } from './support/mailbox.ts';
import { awake, card, fillSignIn, open } from './support/pages.ts';
import { call, freshEmail, PASSWORD, signIn, signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('the address is changed: confirmed at the new one, the old one told and of no more use', async ({
  page,
  context,
  refusals,
}) => {
  refusals.allow(400, 401, 403, 422);
  const { email } = await signUp(context);
  const fresh = freshEmail();
  await open(page, '/dashboard/security');
  const form = card(page, 'E-mail address');
  const ask = async (address: string, password: string) => {
    await form.getByLabel('New e-mail address').fill(address);
    await form.getByLabel('Present password', { exact: true }).fill(password);
    await form.getByRole('button', { name: 'Change address' }).click();
  };
  await ask('lan@boats', PASSWORD);
  await expect(form.getByLabel('New e-mail address')).toHaveAttribute('aria-invalid', 'true');
  await ask(fresh, 'not the password');
  await expect(form.getByRole('alert')).toContainText('The present password is wrong.');
  expect(await mailsTo(page, fresh, 'confirm-email')).toEqual([]);
  await ask(fresh, PASSWORD);
  await expect(form.getByRole('alert')).toContainText(`Look into the mailbox of ${fresh}`);
  const me = await call<{ user: { email: string } }>(context.request, '/api/v1/users/me');
  expect(me.user.email).toBe(email);

  const link = await mailedLink(page, fresh, 'confirm-email');
  await open(page, link);
  await page.getByRole('button', { name: 'Use this address' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Sign in with your new address');
  await expect.poll(async () => (await mailsTo(page, email, 'email-changed')).length).toBe(1);
  await open(page, link);
  await page.getByRole('button', { name: 'Use this address' }).click();
  await expect(page.getByText('used already or has expired')).toBeVisible();

  await context.clearCookies();
  await open(page, '/login');
  await fillSignIn(page, { email, password: PASSWORD });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').first()).toHaveText('E-mail and password do not match.');
  await fillSignIn(page, { email: fresh, password: PASSWORD });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
});

test('an address of somebody else is not taken: its owner is told, who asked learns nothing', async ({
  page,
  context,
}) => {
  const owner = await signUp(context);
  await context.clearCookies();
  await signUp(context);
  await open(page, '/dashboard/security');
  const form = card(page, 'E-mail address');
  await form.getByLabel('New e-mail address').fill(owner.email);
  await form.getByLabel('Present password', { exact: true }).fill(PASSWORD);
  await form.getByRole('button', { name: 'Change address' }).click();
  await expect(form.getByRole('alert')).toContainText(`Look into the mailbox of ${owner.email}`);
  await expect.poll(async () => (await mailsTo(page, owner.email, 'email-taken')).length).toBe(1);
  expect(await mailsTo(page, owner.email, 'confirm-email')).toEqual([]);
});

test('the address is confirmed by the newest mailed link alone, and the reminder goes', async ({
  page,
  context,
  refusals,
}) => {
  refusals.allow(400, 422);
  const { email } = await signUp(context);
  const first = await mailedLink(page, email, 'verify-email');
  await open(page, '/dashboard');
  const reminder = page.getByText(`Please confirm ${email}`);
  await expect(reminder).toBeVisible();
  await page.getByRole('button', { name: 'Mail it again' }).click();
  await expect(page.getByText('Sent. Look into your mailbox.')).toBeVisible();
  await expect.poll(async () => (await mailsTo(page, email, 'verify-email')).length).toBe(2);
  const second = await mailedLink(page, email, 'verify-email');
  await open(page, first);
  await page.getByRole('button', { name: 'Confirm address' }).click();
  await expect(page.getByText('used already or has expired')).toBeVisible();
  await open(page, second);
  await page.getByRole('button', { name: 'Confirm address' }).click();
  await expect(page.getByText('your address is confirmed')).toBeVisible();
  await page.getByRole('link', { name: 'Open the dashboard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expect(reminder).toHaveCount(0);
});

test('the account is closed: not while a plan runs, then for good, and the money stays in the books', async ({
  page,
  context,
  refusals,
}) => {
  refusals.allow(400, 401, 403, 404, 409, 422);
  const { id, email } = await newCustomer(context);
  await buy(context);
  const { payments, subscriptions } = await accountOf(context);
  await open(page, '/dashboard/security');
  await page.getByRole('button', { name: 'Close account' }).click();
  const dialog = page.getByRole('dialog');
  const close = async (password: string) => {
    await dialog.getByLabel('Present password', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: 'Close for good' }).click();
  };
  await close('not the password');
  await expect(dialog.getByRole('alert')).toContainText('The present password is wrong.');
  await close(PASSWORD);
  await expect(dialog.getByRole('alert')).toContainText('Your subscription still runs.');
  await call(context.request, `/api/v1/subscriptions/${subscriptions[0]?.id}/cancel`, { at: 'now' });
  await close(PASSWORD);
  await expect(page).toHaveURL(/:\d+\/$/);
  await expect.poll(async () => (await mailsTo(page, email, 'account-closed')).length).toBe(1);

  await page.goto('/dashboard');
  await expect(page).toHaveURL(/\/login/);
  await awake(page);
  await fillSignIn(page, { email, password: PASSWORD });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').first()).toHaveText('E-mail and password do not match.');
  await expect(signIn(context, { email, password: PASSWORD })).rejects.toThrow('401');

  await asStaff(context);
  await open(page, `/admin/customers/${id}`);
  await expect(page.getByText(email)).toHaveCount(0);
  await open(page, `/admin/payments/${payments[0]?.id}`);
  await expect(fact(page, 'Status')).toHaveText('Succeeded');
  await expect(page.getByText('$995.00').first()).toBeVisible();
});
