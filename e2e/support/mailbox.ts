import { expect, type Page } from '@playwright/test';
import { origin } from './origin.ts';

interface Mail {
  readonly to: string;
  readonly template: string;
  readonly links: readonly string[];
}

/** The address of the link in the newest mail of that kind to somebody, once it is there. */
export async function mailedLink({ request }: Page, to: string, template: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => {
      const mails = (await (await request.get(`${origin()}/sandbox/mail.json`)).json()) as Mail[];
      link = mails
        .find((mail) => mail.to === to && mail.template === template)
        ?.links.find((one) => one.includes('token='));
      return link;
    })
    .toBeTruthy();
  const { pathname, search } = new URL(link ?? '');
  return pathname + search;
}
