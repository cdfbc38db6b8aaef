import type { Metadata } from 'next';
import { AuthHeading } from '@/components/auth/auth-heading';
import { BackToLogin } from '@/components/auth/back-to-login';
import { ResetForm } from '@/components/auth/reset-form';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.resetPassword };
}

export default async function ResetPasswordPage({ params }: PageProps) {
  const texts = textsOf((await params).lang);
  return (
    <>
      <AuthHeading title={texts.entering.resetTitle} lead={texts.entering.resetLead} />
      <ResetForm />
      <BackToLogin texts={texts} />
    </>
  );
}
