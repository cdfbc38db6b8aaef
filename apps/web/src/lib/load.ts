import 'server-only';
import { MekongError, unwrap, unwrapPage } from '@mekong/sdk';
import { notFound } from 'next/navigation';

/** `unwrap` for pages: a refusal keeps the API's request id as its digest, the one thing an error page may show. */
export async function load<T>(call: Parameters<typeof unwrap<T>>[0]): Promise<T> {
  try {
    return await unwrap(call);
  } catch (error) {
    throw asPageError(error);
  }
}

/** Like `load`, but what the visitor may not see, or what is not there, is the not-found page. */
export async function loadOrNotFound<T>(call: Parameters<typeof unwrap<T>>[0]): Promise<T> {
  const found = await findOf(call);
  return found ?? notFound();
}

/** Like `load`, null for 403 and 404: both mean "not yours to see". */
export async function findOf<T>(call: Parameters<typeof unwrap<T>>[0]): Promise<T | null> {
  try {
    return await unwrap(call);
  } catch (error) {
    if (error instanceof MekongError && (error.status === 404 || error.status === 403)) return null;
    throw asPageError(error);
  }
}

/** Gives a refusal the API's request id as its digest: all that production shows of a server's error. */
export function asPageError(error: unknown): unknown {
  if (!(error instanceof MekongError) || !error.requestId) return error;
  return Object.assign(error, { digest: error.requestId });
}

/** One page of a list for a page; a refusal keeps its request id. What the visitor may not see is the not-found page. */
export async function loadPage<T>(
  call: Parameters<typeof unwrapPage<T>>[0],
): Promise<{ items: T; next: string | null }> {
  try {
    return await unwrapPage(call);
  } catch (error) {
    if (error instanceof MekongError && error.status === 403) notFound();
    throw asPageError(error);
  }
}
