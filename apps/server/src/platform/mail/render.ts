import { createElement } from 'react';
import { FACTS, surroundings } from './layout.ts';
import type { SellerFacts } from './service.ts';
import type { MailAttachment, MailContent } from './template.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
}

/** A table stays one, a heading is not shouted. */
const PLAIN = {
  selectors: [
    {
      selector: `table.${FACTS}`,
      format: 'dataTable',
      options: { uppercaseHeaderCells: false, colSpacing: 3 },
    },
    { selector: 'h1', options: { uppercase: false } },
  ],
};

/** A mail as HTML and as plain text. */
export async function renderMail(content: MailContent, seller: SellerFacts): Promise<RenderedMail> {
  // Loaded with the first mail: half a second that no start and no command has to wait for.
  const [{ Frame }, { render, toPlainText }] = await Promise.all([
    import('./frame.ts'),
    import('@react-email/render'),
  ]);
  const html = await render(createElement(surroundings.Provider, { value: { seller, Frame } }, content.body));
  return {
    subject: content.subject.replaceAll(/\s+/g, ' ').trim(),
    html,
    text: toPlainText(html, PLAIN),
    attachments: content.attachments ?? [],
  };
}
