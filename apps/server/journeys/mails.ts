import type { World } from '@mekong/testing';

type Mails = ReturnType<World['mailbox']['to']>;

/** Everything that an address got, oldest first, once all that waits was sent. */
export async function mailsTo(world: World, email: string): Promise<Mails> {
  await world.settle();
  return [...world.mailbox.to(email)].reverse();
}

/** The secret in the newest mail to an address whose link leads to this page. */
export async function linkTo(world: World, email: string, page: string): Promise<string> {
  const links = (await mailsTo(world, email)).flatMap((mail) => mail.links);
  const link = links.findLast((one) => new URL(one).pathname === page);
  if (!link) throw new Error(`No mail to ${email} leads to ${page}`);
  return new URL(link).searchParams.get('token') ?? '';
}
