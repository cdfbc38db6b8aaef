import type { BrowserContext, Locator, Page } from '@playwright/test';
import { accountOf, buy, type Payment } from './account.ts';
import { call, PASSWORD, signIn, signUp, staff } from './people.ts';

export interface Customer {
  readonly id: string;
  readonly email: string;
}

/** A new customer, made without the pages. Its session is the browser's until staff take over. */
export async function newCustomer(context: BrowserContext): Promise<Customer> {
  const { email } = await signUp(context, 'Delta Boats');
  const me = await call<{ customer: { id: string } }>(context.request, '/api/v1/users/me');
  return { id: me.customer.id, email };
}

/** A customer that has paid Team for a year. */
export async function payingCustomer(context: BrowserContext): Promise<Customer & { payment: Payment }> {
  const customer = await newCustomer(context);
  await buy(context);
  const payment = (await accountOf(context)).payments.find(({ state }) => state === 'succeeded');
  if (!payment) throw new Error('the purchase left no payment');
  return { ...customer, payment };
}

/** From here on the browser is staff's. */
export async function asStaff(context: BrowserContext): Promise<void> {
  await context.clearCookies();
  await signIn(context, staff());
}

/** An open invoice over 300.00 USD that was written by hand. Staff are signed in. */
export async function invoiceByHand(
  { request }: BrowserContext,
  customerId: string,
): Promise<{ id: string }> {
  const draft = await call<{ id: string }>(request, '/api/v1/invoices', {
    customerId,
    currency: 'USD',
    dueInDays: 14,
    lines: [{ description: 'Installation', quantity: '2', unitAmount: '150' }],
  });
  return call(request, `/api/v1/invoices/${draft.id}/finalize`, {});
}

/** The customer owes an invoice over 300.00 USD; the browser is theirs again. */
export async function owing(context: BrowserContext, { id, email }: Customer): Promise<{ id: string }> {
  await asStaff(context);
  const invoice = await invoiceByHand(context, id);
  await asCustomer(context, email);
  return invoice;
}

/** From here on the browser is this customer's. */
export async function asCustomer(context: BrowserContext, email: string): Promise<void> {
  await context.clearCookies();
  await signIn(context, { email, password: PASSWORD });
}

/** Opens the dialog of a button and answers with it. */
export async function dialogOf(page: Page, button: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: typeof button === 'string' }).click();
  return page.getByRole('dialog');
}

/** What a card says beside a label. */
export const fact = (page: Page, label: string): Locator =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd');
