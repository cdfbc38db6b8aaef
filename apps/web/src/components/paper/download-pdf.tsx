import FileDown from 'lucide-react/icons/file-down';
import { buttonClasses } from '@/components/ui/button';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';

type Props = { id: string; number: string | null; texts: Texts };

/** The invoice as a file. Nothing for a draft, of which there is none. */
export function DownloadPdf({ id, number, texts: { paper } }: Props) {
  if (!number) return null;
  return (
    <a
      href={`/api/v1/invoices/${id}/pdf`}
      download
      aria-label={fill(paper.downloadOf, { number })}
      className={buttonClasses('outlined', 'no-print')}
    >
      <FileDown aria-hidden size={18} />
      {paper.download}
    </a>
  );
}
