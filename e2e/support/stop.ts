import type { BrowserContext, Page } from '@playwright/test';

/** Somebody at a certain point of their way; the contexts of a tour are signed in by `prepare`. */
export interface Visitor {
  readonly name: string;
  prepare(context: BrowserContext): Promise<Stop[]>;
}

/** One page as somebody sees it. `act` is what they do on it before it is looked at. */
export interface Stop {
  readonly name: string;
  readonly path: string;
  /** Text that is there when the page is complete. */
  readonly shows: string;
  readonly act?: (page: Page) => Promise<void>;
  /** The widths at which it exists. */
  readonly below?: number;
}

export const stop = (name: string, path: string, shows: string, more: Partial<Stop> = {}): Stop => ({
  name,
  path,
  shows,
  ...more,
});

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** A stop at what a button opens. */
export const opening = (button: string): Pick<Stop, 'act'> => ({ act: (page) => press(page, button) });
