import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { Metadata } from 'next';
import { InvoiceSheet } from '@/components/invoice/invoice-sheet';
import { DownloadPdf } from '@/components/paper/download-pdf';
import { PageLink } from '@/components/ui/page-link';
import { fill } from '@/i18n/fill';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadOrNotFound } from '@/lib/load';
import { requireCustomer } from '@/lib/session';

type Props = { params: Promise<{ lang: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params;
  const texts = textsOf(lang);
  return { title: fill(texts.meta.invoice, { number: '' }).trim() };
}

export default async function InvoicePage({ params }: Props) {
  const { lang, id } = await params;
  const texts = textsOf(lang);
  const { customer } = await requireCustomer('/login', `/dashboard/invoices/${id}`);
  const api = await visitorApi();
  const invoice = await loadOrNotFound(api.GET('/api/v1/invoices/{id}', { params: { path: { id } } }));
  return (
    <div className="mx-auto max-w-3xl">
      <div className="no-print mb-4 flex flex-wrap items-center justify-between gap-3">
        <PageLink
          href="/dashboard"
          className="inline-flex min-h-11 items-center gap-2 rounded-small text-small font-medium text-primary hover:underline"
        >
          <ArrowLeft aria-hidden size={18} />
          {texts.invoice.back}
        </PageLink>
        <DownloadPdf id={id} number={invoice.number} texts={texts} />
      </div>
      <InvoiceSheet invoice={invoice} texts={texts} language={lang} zone={customer.zone} />
    </div>
  );
}
