import type { Page } from '@playwright/test';
import { accountOf, takenFor } from './support/account.ts';
import { pays } from './support/hosted.ts';
import { pagesOf, slipsOf, visitInVietnamese } from './support/in-vietnamese.ts';
import { awake, card, fillSignIn, open, outcome } from './support/pages.ts';
import { freshEmail, PASSWORD, signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { visitors } from './support/tour.ts';

const switchTo = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
const lang = (page: Page) => page.locator('html').getAttribute('lang');

test('the switch keeps the page and its query, and the choice is kept', async ({ page }) => {
  await open(page, '/pricing?from=mail');
  await switchTo(page, 'Tiếng Việt');
  await expect(page).toHaveURL(/\/vi\/pricing\?from=mail$/);
  expect(await lang(page)).toBe('vi');
  await expect(card(page, 'Team').getByText('995 US$')).toBeVisible();
  await page.goto('/');
  await expect(page).toHaveURL(/\/vi$/);
  await awake(page);
  await page.getByRole('link', { name: 'Bảng giá' }).first().click();
  await expect(page).toHaveURL(/\/vi\/pricing$/);
  await switchTo(page, 'English');
  await expect(page).toHaveURL(/\/pricing$/);
  await page.goto('/');
  expect(await lang(page)).toBe('en');
});

test('it survives signing in and out, and comes along to another browser', async ({
  page,
  context,
  browser,
}) => {
  const person = await signUp(context);
  await open(page, '/dashboard/billing');
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Tiếng Việt' }).click();
  await expect(page).toHaveURL(/\/vi\/dashboard\/billing$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Thanh toán' })).toBeVisible();
  await awake(page);
  await page.getByRole('button', { name: 'Tài khoản của bạn' }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/vi$/);
  await page.goto('/dashboard/security');
  await expect(page).toHaveURL(/\/vi\/login\?next=/);

  const elsewhere = await browser.newContext({ locale: 'en-US' });
  const other = await elsewhere.newPage();
  await open(other, '/login');
  await fillSignIn(other, person);
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other).toHaveURL(/\/vi\/dashboard$/);
  await elsewhere.close();
});

test('a purchase in Vietnamese, from the pricing page to the invoice', async ({ page, context }) => {
  await open(page, '/vi/pricing');
  await card(page, 'Team').getByRole('link', { name: 'Chọn gói Team' }).first().click();
  await expect(page).toHaveURL(/\/vi\/checkout\?plan=team&interval=year/);
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await awake(page);
  await page.getByRole('link', { name: 'Tạo tài khoản' }).click();
  await expect(page).toHaveURL(/\/vi\/signup\?next=/);
  await awake(page);
  await page.getByLabel('E-mail').fill(freshEmail());
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await expect(page).toHaveURL(/\/vi\/checkout\?plan=team&interval=year/);
  await awake(page);
  await expect(page.getByTestId('total')).toHaveText(/^995,00\sUS\$$/);
  await page.getByRole('button', { name: 'Tiếp tục đến PayPal' }).click();
  await page.getByRole('radio', { name: pays.balance }).check();
  await page.locator('button[type=submit]').first().click();
  await expect(page).toHaveURL(/\/vi\/checkout\/success\?/);
  await outcome(page, 'Đã thanh toán. Cảm ơn bạn!');
  await page.getByRole('link', { name: 'Mở bảng điều khiển' }).click();

  await expect(page).toHaveURL(/\/vi\/dashboard$/);
  const { subscriptions, payments, invoices } = await accountOf(context);
  expect(await takenFor(context, payments)).toBe(99_500);
  const ends = new Date(subscriptions[0]?.currentPeriodEnd ?? '');
  const [day = '', month = ''] = new Intl.DateTimeFormat('vi', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
  })
    .format(ends)
    .split(/[/-]/);
  const subscription = card(page, 'Gói đăng ký');
  await expect(subscription).toContainText('Đang hoạt động');
  await expect(subscription).toContainText(`${day}/${month}/`);
  await page.getByRole('link', { name: /^Xem hóa đơn/ }).click();
  await expect(page).toHaveURL(/\/vi\/dashboard\/invoices\//);
  await expect(page.getByRole('main')).toContainText(invoices[0]?.number ?? 'no number');
  await expect(page.getByRole('main')).toContainText('Bên mua');
});

test('a first visit follows the browser, and crawlers find both', async ({ request }) => {
  const ask = (path: string, language?: string) =>
    request.get(path, { maxRedirects: 0, headers: { 'accept-language': language ?? '' } });
  const led = await ask('/pricing?x=1', 'vi-VN,vi;q=0.9,en;q=0.8');
  expect([led.status(), led.headers().location]).toEqual([307, '/vi/pricing?x=1']);
  for (const [path, language] of [
    ['/pricing'],
    ['/pricing', 'en-US,vi;q=0.5'],
    ['/vi/pricing', 'en'],
  ] as const) {
    const page = await ask(path, language);
    expect(page.status(), path).toBe(200);
    const html = await page.text();
    expect(html).toContain(`<html lang="${path === '/pricing' ? 'en' : 'vi'}"`);
    expect(html).toMatch(/<link rel="canonical" href="[^"]*\/pricing"/);
    expect(html).toMatch(/hrefLang="vi" href="http[^"]*\/vi\/pricing"/i);
    expect(html).toMatch(/hrefLang="x-default" href="http[^"]*:\d+\/pricing"/i);
    expect(page.headers()['cache-control']).toContain('s-maxage');
  }
});

for (const visitor of visitors) {
  test(`every page of the ${visitor.name} is Vietnamese and fits`, async ({ page, context, refusals }) => {
    test.slow();
    refusals.allow(400, 401, 404, 409, 422);
    const slips: string[] = [];
    for (const stop of pagesOf(await visitor.prepare(context))) {
      await page.setViewportSize({ width: 390, height: 844 });
      await visitInVietnamese(page, stop);
      slips.push(...(await slipsOf(page)).map((slip) => `${stop.name}: ${slip}`));
    }
    expect(slips).toEqual([]);
  });
}
