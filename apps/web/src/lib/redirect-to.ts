import 'server-only';
import { redirect } from 'next/navigation';
import { lang } from 'next/root-params';
import { pathIn } from '@/i18n/paths';

/** Sends the visitor to another page in the language of this one. */
export async function redirectTo(path: string): Promise<never> {
  redirect(pathIn(await lang(), path));
}
