import type { Gateway } from '@mekong/sdk';
import FlaskConical from 'lucide-react/icons/flask-conical';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';

/** Says that payments are simulated wherever somebody could believe to pay. */
export function SandboxBanner({ gateways, texts }: { gateways: readonly Gateway[]; texts: Texts }) {
  const simulated = gateways.filter((gateway) => gateway.kind === 'sandbox');
  if (simulated.length === 0) return null;
  const names = simulated.map((gateway) => gateway.label).join(texts.sandbox.and);
  return (
    <aside
      aria-label={texts.sandbox.badge}
      className="no-print bg-warning-container text-on-warning-container"
    >
      <p className="page flex items-start justify-center gap-2 py-2 text-small sm:items-center">
        <FlaskConical aria-hidden size={18} className="mt-0.5 shrink-0 sm:mt-0" />
        <span>
          <strong className="font-semibold">{texts.sandbox.badge}:</strong>{' '}
          {fill(texts.sandbox.line, { gateways: names })}
        </span>
      </p>
    </aside>
  );
}
