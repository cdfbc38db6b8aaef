import { noteForLaunch } from './support/desk.ts';
import { asStaff } from './support/house.ts';
import { card, open } from './support/pages.ts';
import { call } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('the checklist says what is missing, how to mend it, and what was mended', async ({ page, context }) => {
  await asStaff(context);
  await noteForLaunch(context, { termsUrl: null, privacyUrl: null, backupsTriedOn: null });
  await open(page, '/admin/go-live');
  await expect(page.getByRole('heading', { level: 1, name: 'Go live' })).toBeVisible();
  const checks = card(page, 'Checks');
  const all = await call<{ name: string; state: string }[]>(context.request, '/api/v1/go-live');
  await expect(checks.getByRole('listitem')).toHaveCount(all.length);
  const missing = all.filter(({ state }) => state === 'fail').length;
  await expect(page.getByText(`${missing} of ${all.length} things are still missing.`)).toBeVisible();
  const row = (name: string) =>
    checks.getByRole('listitem').filter({ has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) });
  await expect(row('Production')).toContainText('It runs for development');
  await expect(row('Mail server')).toContainText('SMTP_URL=');
  await expect(row('Live keys').getByRole('link', { name: /^Mend it/ })).toHaveAttribute(
    'href',
    /\/admin\/gateways$/,
  );
  await expect(row('Terms and privacy')).toContainText('Missing');
  await expect(row('Backups')).toContainText('Missing');

  const notes = card(page, 'What no program can see');
  await notes.getByLabel('Address of your terms').fill('https://example.com/terms');
  await notes.getByLabel('Address of your privacy notice').fill('https://example.com/privacy');
  const today = new Date().toISOString().slice(0, 10);
  await notes.getByLabel('A backup was last played back on').fill(today);
  await notes.getByRole('button', { name: 'Save notes' }).click();
  await expect(notes.getByRole('alert')).toHaveText('Saved.');
  await expect(row('Terms and privacy')).toContainText('In order');
  await expect(row('Backups')).toContainText('In order');
  await expect(async () => {
    await page.goto('/pricing');
    const terms = page.getByRole('contentinfo').getByRole('link', { name: 'Terms' });
    await expect(terms).toHaveAttribute('href', 'https://example.com/terms', { timeout: 500 });
  }).toPass({ timeout: 10_000 });
});

test('an address that is not encrypted is refused by its field', async ({ page, context, refusals }) => {
  refusals.allow(400);
  await asStaff(context);
  await open(page, '/admin/go-live');
  const notes = card(page, 'What no program can see');
  await notes.getByLabel('Address of your terms').fill('http://example.com/terms');
  await notes.getByRole('button', { name: 'Save notes' }).click();
  await expect(notes).toContainText('an address that begins with https://');
});
