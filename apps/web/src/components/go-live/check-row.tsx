import type { GoLiveCheck } from '@mekong/sdk';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import type { Texts } from '@/i18n/texts';
import { checkName, checkTones, foundWords, remedyWords } from '@/lib/go-live';

const icons = { ok: CircleCheck, warn: TriangleAlert, fail: CircleX } as const;

export function CheckRow({ check, texts: { goLive: words } }: { check: GoLiveCheck; texts: Texts }) {
  const Icon = icons[check.state];
  const { remedy } = check;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-b border-outline-soft py-4 last:border-0">
      <div className="flex min-w-0 flex-1 basis-80 items-start gap-3">
        <Icon aria-hidden size={20} className="mt-0.5 shrink-0 text-on-surface-muted" />
        <div className="min-w-0 space-y-1">
          <h3 className="flex flex-wrap items-center gap-2 text-body font-semibold">
            {checkName(check.name, words)}
            <Badge tone={checkTones[check.state]}>{words.states[check.state]}</Badge>
          </h3>
          <p className="text-small wrap-anywhere text-on-surface-muted">{foundWords(check, words)}</p>
          {remedy ? <p className="text-small">{remedyWords(check, words)}</p> : null}
          {remedy?.command ? (
            <p className="text-label text-on-surface-muted">
              {words.command}: <code className="font-mono break-all">{remedy.command}</code>
            </p>
          ) : null}
        </div>
      </div>
      {remedy?.page && remedy.page !== '/admin/go-live' ? (
        <ButtonLink
          href={remedy.page}
          prefetch={false}
          variant="tonal"
          aria-label={`${words.mend}: ${checkName(check.name, words)}`}
        >
          {words.mend}
        </ButtonLink>
      ) : null}
    </li>
  );
}
