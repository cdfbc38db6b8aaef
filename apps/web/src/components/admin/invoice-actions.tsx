'use client';

import { type Invoice, unwrap } from '@mekong/sdk';
import { ActionDialog } from '@/components/admin/action-dialog';
import { CreditNoteDialog } from '@/components/admin/credit-note-dialog';
import { amountOf } from '@/components/admin/form-values';
import { ReasonDialog } from '@/components/admin/reason-dialog';
import { RecordPayment } from '@/components/admin/record-payment';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { ResendReceipt } from '@/components/billing/resend-receipt';
import { useLanguage } from '@/components/texts/texts-provider';
import { Field } from '@/components/ui/field';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { formatMoney } from '@/lib/money';

export type ActedInvoice = Pick<Invoice, 'id' | 'number' | 'state' | 'balance' | 'total'>;
type Props = { invoice: ActedInvoice; today: string };

/** What the state of the invoice lets staff do. */
export function InvoiceActions({ invoice, today }: Props) {
  const { state } = invoice;
  const owed = state === 'open' || state === 'uncollectible';
  return (
    <div className="flex flex-wrap gap-2">
      {state === 'draft' ? <Finalize invoice={invoice} /> : null}
      {owed ? <RecordPayment invoice={invoice} today={today} /> : null}
      {state === 'open' ? <Charge invoice={invoice} /> : null}
      {state === 'open' ? <ApplyCredit invoice={invoice} /> : null}
      {owed || state === 'paid' ? <CreditNoteDialog invoice={invoice} /> : null}
      {state === 'draft' || state === 'open' ? <Void invoice={invoice} /> : null}
      {state === 'paid' ? <ResendReceipt id={invoice.id} number={invoice.number ?? ''} /> : null}
      {state === 'open' ? <Uncollectible invoice={invoice} /> : null}
    </div>
  );
}

type One = { invoice: ActedInvoice };
const at = (id: string) => ({ params: { path: { id } } });

function Finalize({ invoice: { id } }: One) {
  const { invoice: words } = useStaffTexts();
  return (
    <ActionDialog
      label={words.finalize}
      title={words.finalizeTitle}
      lead={words.finalizeLead}
      variant="filled"
      submit={() => unwrap(browserApi.POST('/api/v1/invoices/{id}/finalize', at(id)))}
    />
  );
}

function Charge({ invoice: { id, balance } }: One) {
  const { invoice: words } = useStaffTexts();
  const amount = formatMoney(balance, useLanguage());
  return (
    <ActionDialog
      label={words.charge}
      title={words.chargeTitle}
      lead={fill(words.chargeLead, { balance: amount })}
      submit={() => unwrap(browserApi.POST('/api/v1/invoices/{id}/charge', { ...at(id), body: {} }))}
    />
  );
}

function ApplyCredit({ invoice: { id, balance } }: One) {
  const { invoice: words, amount: label, optional, checkAmount } = useStaffTexts();
  const submit = (form: FormData) => {
    const amount = amountOf(form, 'amount', balance.currency, checkAmount);
    const body = amount === null ? {} : { amount };
    return unwrap(browserApi.POST('/api/v1/invoices/{id}/apply-credit', { ...at(id), body }));
  };
  return (
    <ActionDialog
      label={words.applyCredit}
      title={words.applyCreditTitle}
      lead={words.applyCreditLead}
      submit={async (form) => submit(form)}
    >
      <Field name="amount" label={label} aside={`${balance.currency}, ${optional}`} inputMode="decimal" />
    </ActionDialog>
  );
}

function Void({ invoice: { id } }: One) {
  const { invoice: words } = useStaffTexts();
  return (
    <ReasonDialog
      label={words.void}
      title={words.voidTitle}
      lead={words.voidLead}
      submit={(reason) =>
        unwrap(browserApi.POST('/api/v1/invoices/{id}/void', { ...at(id), body: { reason } }))
      }
    />
  );
}

function Uncollectible({ invoice: { id } }: One) {
  const { invoice: words } = useStaffTexts();
  const giveUp = (reason: string) =>
    unwrap(browserApi.POST('/api/v1/invoices/{id}/uncollectible', { ...at(id), body: { reason } }));
  return (
    <ReasonDialog
      label={words.uncollectible}
      title={words.uncollectibleTitle}
      lead={words.uncollectibleLead}
      submit={giveUp}
    />
  );
}
