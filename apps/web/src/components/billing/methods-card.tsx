import type { Gateway, PaymentMethod } from '@mekong/sdk';
import CreditCard from 'lucide-react/icons/credit-card';
import { AddMethod } from '@/components/billing/add-method';
import { MethodActions } from '@/components/billing/method-actions';
import { MD3Card } from '@/components/cards/md3-card';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';

type Props = {
  methods: readonly PaymentMethod[];
  gateways: readonly Gateway[];
  texts: Texts;
  language: string;
  zone: string;
};

export function MethodsCard({ methods, gateways, texts, language, zone }: Props) {
  const { billing } = texts;
  return (
    <MD3Card id="methods" title={billing.methodsTitle} lead={billing.methodsLead}>
      {methods.length === 0 ? (
        <EmptyState Icon={CreditCard} title={billing.noMethodsTitle} text={billing.noMethodsText} />
      ) : (
        <ul className="mb-4 divide-y divide-outline-soft">
          {methods.map((method) => (
            <li key={method.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-4">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-medium break-words">
                  {method.label}
                  {method.isDefault ? <Badge tone="info">{billing.default}</Badge> : null}
                  {method.state === 'failed' || method.lastFailureCode ? (
                    <Badge tone="danger">{billing.failed}</Badge>
                  ) : null}
                </p>
                <p className="text-small text-on-surface-muted">
                  {fill(billing.added, { date: formatDay(method.createdAt, language, zone) })}
                </p>
              </div>
              <MethodActions method={method} />
            </li>
          ))}
        </ul>
      )}
      <AddMethod gateways={gateways} />
    </MD3Card>
  );
}
