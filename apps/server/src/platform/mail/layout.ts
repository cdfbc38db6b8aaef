import { createContext, createElement, type FunctionComponent, type ReactElement, useContext } from 'react';
import type { MailLanguage } from './mail.ts';
import type { SellerFacts } from './service.ts';

/** One line of a table of amounts or facts. */
export interface MailRow {
  readonly label: string;
  readonly value: string;
  /** A sum, set apart. */
  readonly strong?: boolean;
}

/** What a mail says; text only, React escapes it. */
export interface MailFrame {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly rows?: readonly MailRow[];
  /** The one thing to do; its address also stands below it, to be copied. */
  readonly button?: { readonly label: string; readonly href: string };
  /** Below the button. */
  readonly after?: readonly string[];
  /** Why the reader gets this mail, and what to do if it surprises. */
  readonly footnote?: string;
}

export interface FrameProps extends MailFrame {
  readonly language: MailLanguage;
  readonly seller: SellerFacts;
}

/** Class of the table of `rows`. */
export const FACTS = 'facts';

/** What rendering adds: the seller, and the frame itself, which is loaded with its library when the first mail is made. */
export interface MailSurroundings {
  readonly seller: SellerFacts;
  readonly Frame: FunctionComponent<FrameProps>;
}

export const surroundings = createContext<MailSurroundings | null>(null);

/** The body of a mail in the house's one layout: the seller's name above it, their address below. */
export const mailFrame = (language: MailLanguage, frame: MailFrame): ReactElement =>
  createElement(Framed, { language, frame });

function Framed({ language, frame }: { language: MailLanguage; frame: MailFrame }): ReactElement {
  const around = useContext(surroundings);
  if (!around) throw new Error('A mail is rendered by renderMail');
  return createElement(around.Frame, { ...frame, language, seller: around.seller });
}
