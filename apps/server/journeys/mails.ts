import type { World } from '@mekong/testing';

type Mails = ReturnType<World['mailbox']['to']>;

/** Everything that an address got, in the order in which it was queued, once all that waits was sent. */
export async function mailsTo(world: World, email: string): Promise<Mails> {
  await world.settle();
  return [...world.mailbox.to(email)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The secret in the mail to an address that left last with a link to this page: older ones are void. */
export async function linkTo(world: World, email: string, page: string): Promise<string> {
  await world.settle();
  const links = world.mailbox.to(email).flatMap((mail) => mail.links);
  const link = links.find((one) => new URL(one).pathname === page);
  if (!link) throw new Error(`No mail to ${email} leads to ${page}`);
  return new URL(link).searchParams.get('token') ?? '';
}
