import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import { createElement as h, type ReactElement } from 'react';
import { FACTS, type FrameProps, type MailRow } from './layout.ts';
import { DARK, style } from './style.ts';
import type { MailTexts } from './template.ts';

interface FrameTexts {
  readonly copyLink: string;
  readonly sentBy: string;
}

const TEXTS: MailTexts<FrameTexts> = {
  en: { copyLink: 'Or copy this address into your browser:', sentBy: 'Sent by' },
  vi: { copyLink: 'Hoặc sao chép địa chỉ này vào trình duyệt:', sentBy: 'Người gửi:' },
};

/** The one layout: text first, one button, no picture, nothing loaded from elsewhere; light and dark. */
export function Frame(props: FrameProps): ReactElement {
  const { language, seller, heading, paragraphs, rows = [], button, after = [] } = props;
  return h(
    Html,
    { lang: language },
    h(
      Head,
      null,
      h('title', null, heading),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      h('style', null, DARK),
    ),
    h(Preview, null, paragraphs[0] ?? heading),
    h(
      Body,
      { style: style.ground, className: 'ground' },
      h(
        Container,
        { style: style.page },
        h(Text, { style: style.seller, className: 'soft' }, seller.name),
        h(
          Section,
          { style: style.card, className: 'card' },
          h(Heading, { as: 'h1', style: style.heading, className: 'ink' }, heading),
          paragraphs.map(paragraph),
          rows.length > 0 ? table(rows) : null,
          button ? action(button, TEXTS[language]) : null,
          after.map(paragraph),
        ),
        foot(props, TEXTS[language]),
      ),
    ),
  );
}

const paragraph = (text: string, key: number) => h(Text, { key, style: style.text, className: 'ink' }, text);

/** A table of its own kind, because what it holds is one: screen readers and the plain text read it row by row. */
const table = (rows: readonly MailRow[]) =>
  h(
    'table',
    { className: FACTS, width: '100%', cellPadding: 0, cellSpacing: 0, style: style.table },
    h(
      'tbody',
      null,
      rows.map(({ label, value, strong = false }, key) =>
        h(
          'tr',
          { key },
          h(
            'th',
            { scope: 'row', style: strong ? style.strongLabel : style.label, className: 'ink line' },
            label,
          ),
          h('td', { style: strong ? style.strongValue : style.value, className: 'ink line' }, value),
        ),
      ),
    ),
  );

const action = ({ label, href }: { label: string; href: string }, texts: FrameTexts) =>
  h(
    Section,
    { style: style.action },
    h(Button, { href, style: style.button, className: 'button' }, label),
    h(
      'div',
      { 'data-skip-in-text': 'true' },
      h(Text, { style: style.small, className: 'soft' }, texts.copyLink),
      h(Link, { href, style: style.link, className: 'link' }, href),
    ),
  );

const foot = ({ seller, footnote }: FrameProps, texts: FrameTexts) =>
  h(
    Section,
    null,
    h(Hr, { style: style.rule, className: 'line' }),
    footnote ? h(Text, { style: style.small, className: 'soft' }, footnote) : null,
    h(
      Text,
      { style: style.small, className: 'soft' },
      [`${texts.sentBy} ${seller.name}`, ...seller.address].join(' · '),
      ' · ',
      h(Link, { href: `mailto:${seller.email}`, style: style.mailto, className: 'soft' }, seller.email),
    ),
  );
