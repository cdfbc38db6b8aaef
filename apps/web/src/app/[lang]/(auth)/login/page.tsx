import type { Metadata } from 'next';
import { AuthForm } from '@/components/auth/auth-form';
import { AuthHeading } from '@/components/auth/auth-heading';
import { MailDoors } from '@/components/auth/mail-doors';
import { OtherDoor } from '@/components/auth/other-door';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';
import { publicPage } from '@/lib/public-page';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { lang } = await params;
  return publicPage(lang, '/login', textsOf(lang).meta.login);
}

export default async function LoginPage({ params }: PageProps) {
  const { auth } = textsOf((await params).lang);
  return (
    <>
      <AuthHeading title={auth.loginTitle} lead={auth.loginLead} />
      <AuthForm kind="login" />
      <MailDoors />
      <OtherDoor question={auth.noAccount} action={auth.toSignup} href="/signup" />
    </>
  );
}
