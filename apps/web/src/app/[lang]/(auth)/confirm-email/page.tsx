import type { Metadata } from 'next';
import { AuthHeading } from '@/components/auth/auth-heading';
import { BackToLogin } from '@/components/auth/back-to-login';
import { UseLink } from '@/components/auth/use-link';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.confirmEmail };
}

export default async function ConfirmEmailPage({ params }: PageProps) {
  const texts = textsOf((await params).lang);
  return (
    <>
      <AuthHeading title={texts.entering.confirmTitle} lead={texts.entering.confirmLead} />
      <UseLink kind="confirm" />
      <BackToLogin texts={texts} />
    </>
  );
}
