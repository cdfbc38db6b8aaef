import { invoiceBalance } from '@mekong/billing';
import { mailDay, mailMoney, mailPercent, mailWayToPay } from '../../platform/mail/words.ts';
import type { Invoice } from './invoice.ts';
import type { PaperSource } from './paper.ts';
import { paperTexts } from './paper-texts.ts';

export interface PaperRow {
  readonly label: string;
  readonly value: string;
  /** A sum, set apart. */
  readonly strong?: boolean;
}

/** From the lines to what is still owed: each row is one term of the sum above or below it. */
export function totalsOf(source: PaperSource): PaperRow[] {
  const { invoice } = source;
  const texts = paperTexts[invoice.buyer.language];
  const amount = (minor: bigint) => mailMoney(minor, invoice.currency, invoice.buyer.language);
  const owed = invoice.state === 'void' ? 0n : invoiceBalance(invoice);
  return [
    ...taxRows(invoice, amount),
    { label: texts.total, value: amount(invoice.total), strong: true },
    ...movements(source, amount),
    { label: texts.balance, value: amount(owed), strong: true },
  ];
}

type Amount = (minor: bigint) => string;

function taxRows(invoice: Invoice, amount: Amount): PaperRow[] {
  if (invoice.tax === 0n) return [];
  const { language } = invoice.buyer;
  const texts = paperTexts[language];
  const rates = new Map<string, bigint>();
  for (const { taxRate, tax } of invoice.lines) {
    if (tax !== 0n) rates.set(taxRate, (rates.get(taxRate) ?? 0n) + tax);
  }
  return [
    { label: texts.subtotal, value: amount(invoice.total - invoice.tax) },
    ...[...rates].map(([rate, tax]) => ({
      label: texts.taxOf(mailPercent(rate, language)),
      value: amount(tax),
    })),
  ];
}

/** What has moved it since it was issued. */
function movements({ invoice, creditNotes }: PaperSource, amount: Amount): PaperRow[] {
  const { language, zone } = invoice.buyer;
  const texts = paperTexts[language];
  const row = (label: string, minor: bigint) => (minor === 0n ? [] : [{ label, value: amount(minor) }]);
  return [
    ...creditNotes.flatMap(({ number, issuedAt, total }) =>
      row(texts.creditNote(number ?? '', mailDay(issuedAt, zone, language)), -total),
    ),
    ...row(texts.credit, -invoice.creditUsed),
    ...row(texts.creditGiven, invoice.creditGiven),
    ...row(paidLabel(invoice), -invoice.paid),
    ...row(texts.refunded, invoice.refunded),
  ];
}

function paidLabel({ paidAt, paidWith, buyer: { language, zone } }: Invoice): string {
  const texts = paperTexts[language];
  if (!paidAt) return texts.received;
  const day = mailDay(paidAt, zone, language);
  return paidWith ? texts.paidWith(day, mailWayToPay(paidWith, language)) : texts.paid(day);
}
