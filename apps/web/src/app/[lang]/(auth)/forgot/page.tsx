import type { Metadata } from 'next';
import { AskForLink } from '@/components/auth/ask-for-link';
import { AuthHeading } from '@/components/auth/auth-heading';
import { BackToLogin } from '@/components/auth/back-to-login';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.forgot };
}

export default async function ForgotPage({ params }: PageProps) {
  const texts = textsOf((await params).lang);
  return (
    <>
      <AuthHeading title={texts.entering.forgotTitle} lead={texts.entering.forgotLead} />
      <AskForLink kind="reset" />
      <BackToLogin texts={texts} />
    </>
  );
}
