import type { License } from '@mekong/sdk';
import KeyRound from 'lucide-react/icons/key-round';
import { MD3Card } from '@/components/cards/md3-card';
import { LicenseKey } from '@/components/dashboard/license-key';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { licenseTone, wordFor } from '@/lib/states';

type Props = { licenses: readonly License[]; texts: Texts; language: string; zone: string };

export function LicenseCard({ licenses, texts, language, zone }: Props) {
  const { dashboard } = texts;
  return (
    <MD3Card id="license" title={dashboard.license}>
      {licenses.length === 0 ? (
        <EmptyState Icon={KeyRound} title={dashboard.noLicenseTitle} text={dashboard.noLicenseText} />
      ) : (
        <ul className="divide-y divide-outline-soft">
          {licenses.map((license) => (
            <li key={license.id} className="py-5 first:pt-0 last:pb-0">
              <LicenseItem license={license} texts={texts} language={language} zone={zone} />
            </li>
          ))}
        </ul>
      )}
    </MD3Card>
  );
}

function LicenseItem({
  license,
  texts,
  language,
  zone,
}: {
  license: License;
  texts: Texts;
  language: string;
  zone: string;
}) {
  const { dashboard, states } = texts;
  const status = license.state === 'revoked' ? 'REVOKED' : license.status;
  return (
    <>
      <div className="mb-3 flex items-center justify-between gap-3">
        <p className="text-small font-medium">{license.plan?.name ?? dashboard.license}</p>
        <Badge tone={licenseTone(license)}>{wordFor(states.license, status)}</Badge>
      </div>
      {license.key === null ? (
        <p className="text-small text-on-surface-muted">{dashboard.licenseHidden}</p>
      ) : (
        <LicenseKey licenseKey={license.key} />
      )}
      <p className="mt-3 text-small text-on-surface-muted">
        {fill(dashboard.licenseIssued, { date: formatDay(license.issuedOn, language, zone) })} ·{' '}
        {fill(dashboard.licenseValidUntil, { date: formatDay(license.expiresOn, language, zone) })}
      </p>
    </>
  );
}
