import { fillSignIn, fillSignUp, open } from './support/pages.ts';
import { freshEmail, PASSWORD, signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('a short password is refused at its field, and nothing is sent', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())));
  await open(page, '/signup');
  await page.getByLabel('E-mail').fill(freshEmail());
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toHaveAccessibleDescription('At least 10 characters.');
  await password.pressSequentially('tooshort');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(password).toBeFocused();
  await expect(password).toHaveJSProperty('validity.tooShort', true);
  expect(sent).toEqual([]);
});

test('an e-mail address that the browser lets pass is refused at its field', async ({ page, refusals }) => {
  refusals.allow(400);
  await open(page, '/signup');
  const email = page.getByLabel('E-mail');
  await fillSignUp(page, { email: 'lan', password: PASSWORD });
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(email).toHaveJSProperty('validity.typeMismatch', true);
  await expect(email).toBeFocused();
  await email.fill('lan@boats');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('alert').first()).toHaveText('Please check the marked fields.');
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toHaveAccessibleDescription(/mail/i);
  await expect(email).toBeFocused();
});

test('a taken e-mail address is refused at its field', async ({ page, context, refusals }) => {
  refusals.allow(409);
  const { email } = await signUp(context);
  await context.clearCookies();
  await open(page, '/signup');
  await fillSignUp(page, { email: email.toUpperCase(), password: PASSWORD });
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('alert').first()).toHaveText(
    'There is already an account with this e-mail address.',
  );
  await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/./);
  await expect(page.getByLabel('Company')).toHaveValue('Delta Boats');
});

test('too many tries from one address are told so in the form', async ({ page, context, refusals }) => {
  refusals.allow(401, 429);
  const wrong = { email: freshEmail(), password: 'not the password' };
  await open(page, '/login');
  const tooMany = page.getByRole('alert').filter({ hasText: 'Too many tries. Please wait a minute.' });
  await expect(async () => {
    for (let tries = 0; tries < 10; tries++)
      await context.request.post('/api/v1/auth/login', { data: wrong });
    await fillSignIn(page, wrong);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(tooMany).toBeVisible({ timeout: 3000 });
  }).toPass();
});

test('a plan that is not sold here says so and leads back', async ({ page, context }) => {
  await signUp(context);
  await open(page, '/checkout?plan=none&interval=year');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This plan is not on sale');
  await open(page, '/checkout?plan=enterprise&interval=year');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enterprise is made to measure');
  await page.getByRole('link', { name: 'See plans' }).click();
  await expect(page).toHaveURL(/\/pricing$/);
});
