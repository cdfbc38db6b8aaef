import type { Metadata } from 'next';
import { AuthForm } from '@/components/auth/auth-form';
import { AuthHeading } from '@/components/auth/auth-heading';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.setup };
}

export default async function SetupPage({ params }: PageProps) {
  const { auth } = textsOf((await params).lang);
  return (
    <>
      <AuthHeading title={auth.setupTitle} lead={auth.setupLead} />
      <AuthForm kind="setup" />
    </>
  );
}
