import { MekongError } from './errors.ts';

type Answer<Body> = { data?: Body; error?: unknown; response: Response };

/** The `data` of a success envelope. Throws MekongError for every refusal. */
export async function unwrap<T>(call: Promise<Answer<{ data: T }>>): Promise<T> {
  return (await envelopeOf(call)).data;
}

/** One page of a list with the cursor of the next (null on the last). Throws MekongError. */
export async function unwrapPage<T>(
  call: Promise<Answer<{ data: T; page?: { next: string | null } }>>,
): Promise<{ items: T; next: string | null }> {
  const body = await envelopeOf(call);
  return { items: body.data, next: body.page?.next ?? null };
}

async function envelopeOf<Body extends { data: unknown }>(call: Promise<Answer<Body>>): Promise<Body> {
  const { data, error, response } = await call;
  if (data === undefined) throw MekongError.fromResponse(error, response);
  return data;
}
