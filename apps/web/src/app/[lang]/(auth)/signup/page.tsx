import type { Metadata } from 'next';
import { AuthForm } from '@/components/auth/auth-form';
import { AuthHeading } from '@/components/auth/auth-heading';
import { OtherDoor } from '@/components/auth/other-door';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: textsOf((await params).lang).meta.signup };
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
