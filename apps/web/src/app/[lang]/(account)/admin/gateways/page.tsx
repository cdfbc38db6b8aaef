import Plug from 'lucide-react/icons/plug';
import type { Metadata } from 'next';
import { GatewayCard } from '@/components/admin/gateway-card';
import { GatewayForm } from '@/components/admin/gateway-form';
import { BaseCard } from '@/components/cards/base-card';
import { MD3Card } from '@/components/cards/md3-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { EmptyState } from '@/components/ui/empty-state';
import { textsOf } from '@/i18n/texts';
import { visitorApi } from '@/lib/api-server';
import { loadOrNotFound } from '@/lib/load';
import type { PageProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).staff.gateways.title };
}

export default async function GatewaysPage({ params }: PageProps) {
  const { lang } = await params;
  const texts = textsOf(lang);
  await requireStaff('/admin/gateways');
  const api = await visitorApi();
  const [connections, health] = await Promise.all([
    loadOrNotFound(api.GET('/api/v1/gateway-connections')),
    loadOrNotFound(api.GET('/api/v1/gateway-health')),
  ]);
  const { gateways: words } = texts.staff;
  return (
    <div className="space-y-6">
      <PageHeading title={words.title} lead={words.lead} />
      {connections.length === 0 ? (
        <BaseCard>
          <EmptyState Icon={Plug} heading="h2" title={words.none} text={words.noneText} />
        </BaseCard>
      ) : null}
      {connections.map((connection) => (
        <GatewayCard
          key={connection.id ?? `${connection.gateway} ${connection.kind}`}
          connection={connection}
          health={health.find((one) => one.gateway === connection.gateway && one.kind === connection.kind)}
          texts={texts}
          language={lang}
        />
      ))}
      <MD3Card id="connect" title={words.addTitle} lead={words.addLead}>
        <GatewayForm />
      </MD3Card>
    </div>
  );
}
