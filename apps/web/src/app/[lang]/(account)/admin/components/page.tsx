import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { MD3Card } from '@/components/cards/md3-card';
import { PageHeading } from '@/components/dashboard/page-heading';
import { ButtonSamples } from '@/components/gallery/button-samples';
import { DialogSample } from '@/components/gallery/dialog-sample';
import { FieldSamples } from '@/components/gallery/field-samples';
import {
  AlertSamples,
  BadgeSamples,
  CardSamples,
  EmptySample,
  SkeletonSample,
  TableSample,
} from '@/components/gallery/still-samples';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';
import { requireStaff } from '@/lib/session';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).gallery.title };
}

export default async function ComponentsPage({ params }: PageProps) {
  const { lang } = await params;
  const { gallery: words } = textsOf(lang);
  await requireStaff('/admin/components');
  const samples: readonly [id: string, title: string, sample: ReactNode][] = [
    ['buttons', words.buttons, <ButtonSamples key="buttons" />],
    ['fields', words.fields, <FieldSamples key="fields" />],
    ['dialogs', words.dialogs, <DialogSample key="dialogs" />],
    ['alerts', words.alerts, <AlertSamples key="alerts" words={words} />],
    ['badges', words.badges, <BadgeSamples key="badges" />],
    ['tables', words.tables, <TableSample key="tables" words={words} language={lang} />],
    ['empty', words.empty, <EmptySample key="empty" words={words} />],
    ['skeletons', words.skeletons, <SkeletonSample key="skeletons" />],
    ['cards', words.cards, <CardSamples key="cards" words={words} language={lang} />],
  ];
  return (
    <div className="space-y-6">
      <PageHeading title={words.title} lead={words.lead} />
      {samples.map(([id, title, sample]) => (
        <MD3Card key={id} id={id} title={title}>
          {sample}
        </MD3Card>
      ))}
    </div>
  );
}
