import { invoiceBalance } from '@mekong/billing';
import { countryName } from '@mekong/kit';
import type { MailLanguage } from '../../platform/mail/mail.ts';
import { mailDay, mailMoney, mailNumber, mailPrice, mailSpan } from '../../platform/mail/words.ts';
import type { CreditNote } from './credit-note.ts';
import type { Invoice, InvoiceLine } from './invoice.ts';
import { paperTexts } from './paper-texts.ts';
import { type PaperRow, totalsOf } from './paper-totals.ts';

/** Everything that stands on an invoice, in words: the template only gives each its place. */
export interface Paper {
  readonly language: MailLanguage;
  readonly title: string;
  readonly heading: string;
  readonly number: string;
  readonly test: string | null;
  readonly state: { readonly kind: string; readonly text: string };
  readonly facts: readonly PaperRow[];
  readonly from: PaperParty;
  readonly to: PaperParty;
  /** Name of the picture; null = the seller's name stands there. */
  readonly logo: string | null;
  readonly columns: Readonly<Record<'description' | 'quantity' | 'unitPrice' | 'amount', string>>;
  /** Beside the headings of amounts that tax is added to. */
  readonly beforeTax: string | null;
  readonly lines: readonly PaperLine[];
  readonly totals: readonly PaperRow[];
  readonly notes: readonly PaperNote[];
  readonly footer: string;
  /** With `{page}` and `{pages}`. */
  readonly page: string;
}

export interface PaperParty {
  readonly title: string;
  readonly name: string;
  readonly lines: readonly string[];
}

interface PaperLine {
  readonly description: string;
  readonly period: string | null;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
}

interface PaperNote {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface PaperSource {
  readonly invoice: Invoice;
  readonly creditNotes: readonly CreditNote[];
}

/** How an invoice reads in the language and time zone of its buyer. */
export function paperOf(source: PaperSource): Paper {
  const { invoice } = source;
  const { language } = invoice.buyer;
  const texts = paperTexts[language];
  const number = invoice.number ?? invoice.id;
  return {
    language,
    title: texts.title(number, invoice.seller.name),
    heading: texts.invoice,
    number,
    test: invoice.mode === 'test' ? texts.test : null,
    state: { kind: invoice.state, text: stateText(invoice) },
    facts: factsOf(invoice),
    from: sellerOf(invoice),
    to: buyerOf(invoice),
    logo: invoice.seller.logo ? `logo.${invoice.seller.logo.type}` : null,
    columns: columnsOf(texts),
    beforeTax: invoice.tax > 0n ? texts.beforeTax : null,
    lines: invoice.lines.map((line) => lineOf(line, invoice)),
    totals: totalsOf(source),
    notes: notesOf(invoice),
    footer: footerOf(invoice, number),
    page: texts.page,
  };
}

const columnsOf = ({ description, quantity, unitPrice, amount }: Paper['columns']): Paper['columns'] => ({
  description,
  quantity,
  unitPrice,
  amount,
});

const stateText = ({ state, buyer }: Invoice): string => {
  const { states } = paperTexts[buyer.language];
  return state === 'draft' ? '' : states[state];
};

const dayOf = (at: Date, { buyer }: Invoice): string => mailDay(at, buyer.zone, buyer.language);

/** Due by the end of a day is the first moment of the next one. */
const lastMomentBefore = (at: Date): Date => new Date(at.getTime() - 1);

function factsOf(invoice: Invoice): PaperRow[] {
  const texts = paperTexts[invoice.buyer.language];
  const { issuedAt, dueAt, paidAt, purchaseOrder, state } = invoice;
  const isOpen = state === 'open' || state === 'uncollectible';
  return [
    ...(issuedAt ? [{ label: texts.issued, value: dayOf(issuedAt, invoice) }] : []),
    ...(isOpen && dueAt ? [{ label: texts.due, value: dayOf(lastMomentBefore(dueAt), invoice) }] : []),
    ...(paidAt ? [{ label: texts.paidOn, value: dayOf(paidAt, invoice) }] : []),
    ...(purchaseOrder ? [{ label: texts.order, value: purchaseOrder }] : []),
  ];
}

function sellerOf({ seller, buyer: { language } }: Invoice): PaperParty {
  const texts = paperTexts[language];
  return {
    title: texts.from,
    name: seller.name,
    lines: [
      ...seller.address,
      countryName(seller.country, language),
      ...(seller.taxCode ? [texts.taxCode(seller.taxCode)] : []),
      ...(seller.email ? [seller.email] : []),
    ],
  };
}

function buyerOf({ buyer }: Invoice): PaperParty {
  const texts = paperTexts[buyer.language];
  return {
    title: texts.to,
    name: buyer.name,
    lines: [
      ...buyer.address,
      ...(buyer.country ? [countryName(buyer.country, buyer.language)] : []),
      ...(buyer.taxId ? [texts.taxCode(buyer.taxId)] : []),
      buyer.email,
    ],
  };
}

/** So that a page that went astray is known again. */
const footerOf = ({ seller, buyer }: Invoice, number: string): string => {
  const taxCode = seller.taxCode ? [paperTexts[buyer.language].taxCode(seller.taxCode)] : [];
  return [number, seller.name, ...taxCode].join(' · ');
};

/** Amounts without the tax, which stands below them. */
function lineOf(line: InvoiceLine, { currency, buyer }: Invoice): PaperLine {
  const { language, zone } = buyer;
  const { periodStart, periodEnd } = line;
  return {
    description: line.description,
    period: periodStart && periodEnd ? mailSpan(periodStart, periodEnd, zone, language) : null,
    quantity: mailNumber(line.quantity, language),
    unitPrice: mailPrice(line.unitAmount, currency, language),
    amount: mailMoney(line.total - line.tax, currency, language),
  };
}

function notesOf(invoice: Invoice): PaperNote[] {
  const texts = paperTexts[invoice.buyer.language];
  const { memo, seller, number, state } = invoice;
  const owed = state === 'open' && invoiceBalance(invoice) > 0n;
  const pay = owed && seller.bankAccount && number ? [texts.transfer(number), ...seller.bankAccount] : [];
  return [
    ...(pay.length > 0 ? [{ title: texts.howToPay, lines: pay }] : []),
    ...(memo ? [{ title: texts.notes, lines: memo.split('\n') }] : []),
  ];
}
