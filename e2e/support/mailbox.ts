import { expect, type Page } from '@playwright/test';
import { origin } from './origin.ts';

interface Mail {
  readonly to: string;
  readonly template: string;
  readonly links: readonly string[];
  readonly attachments: readonly {
    readonly name: string;
    readonly contentType: string;
    readonly size: number;
  }[];
}

/** Mails of that kind to somebody, newest first. */
export async function mailsTo({ request }: Page, to: string, template: string): Promise<Mail[]> {
  const mails = (await (await request.get(`${origin()}/sandbox/mail.json`)).json()) as Mail[];
  return mails.filter((mail) => mail.to === to && mail.template === template);
}

/** The address of the link in the newest mail of that kind to somebody, once it is there. */
export async function mailedLink(page: Page, to: string, template: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => {
      const [newest] = await mailsTo(page, to, template);
      link = newest?.links.find((one) => one.includes('token='));
      return link;
    })
    .toBeTruthy();
  const { pathname, search } = new URL(link ?? '');
  return pathname + search;
}
