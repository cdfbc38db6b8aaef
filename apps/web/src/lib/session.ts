import 'server-only';
import { type Me, MekongError, unwrap } from '@mekong/sdk';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { visitorApi } from '@/lib/api-server';
import { asPageError } from '@/lib/load';
import { withNext } from '@/lib/next-path';
import { redirectTo } from '@/lib/redirect-to';

export type CustomerSession = Me & { customer: NonNullable<Me['customer']> };

/** Who is signed in, or null. One request per rendered page. */
export const findSession = cache(async (): Promise<Me | null> => {
  const api = await visitorApi();
  try {
    return await unwrap(api.GET('/api/v1/users/me'));
  } catch (error) {
    if (error instanceof MekongError && error.status === 401) return null;
    throw asPageError(error);
  }
});

/** The signed-in customer; a stranger goes to the given page first, staff without a customer to their own. */
export async function requireCustomer(page: '/login' | '/signup', next: string): Promise<CustomerSession> {
  const session = await findSession();
  if (!session) return redirectTo(withNext(page, next));
  const { customer } = session;
  if (!customer) return redirectTo('/admin');
  return { ...session, customer };
}

/** The signed-in member of staff; whoever else is signed in finds nothing there. */
export async function requireStaff(next: string): Promise<Me> {
  const session = await findSession();
  if (!session) return redirectTo(withNext('/login', next));
  return session.user.staffRole ? session : notFound();
}
