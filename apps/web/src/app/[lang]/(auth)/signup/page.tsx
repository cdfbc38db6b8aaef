import type { Metadata } from 'next';
import { AuthForm } from '@/components/auth/auth-form';
import { AuthHeading } from '@/components/auth/auth-heading';
import { OtherDoor } from '@/components/auth/other-door';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';
import { publicPage } from '@/lib/public-page';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { lang } = await params;
  return publicPage(lang, '/signup', textsOf(lang).meta.signup);
}

export default async function SignupPage({ params }: PageProps) {
  const { auth } = textsOf((await params).lang);
  return (
    <>
      <AuthHeading title={auth.signupTitle} lead={auth.signupLead} />
      <AuthForm kind="signup" />
      <OtherDoor question={auth.haveAccount} action={auth.toLogin} href="/login" />
    </>
  );
}
