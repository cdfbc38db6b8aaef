import { account } from './en/account.ts';
import { admin } from './en/admin.ts';
import { catalogue } from './en/catalogue.ts';
import { checkout } from './en/checkout.ts';
import { client } from './en/client.ts';
import { entering, enteringClient } from './en/entering.ts';
import { gallery } from './en/gallery.ts';
import { goLive } from './en/go-live.ts';
import { room, roomClient } from './en/room.ts';
import { selfService, selfServiceClient } from './en/self-service.ts';
import { site } from './en/site.ts';

/** Every word on the screens, English; `client` is the part sent to the browser. */
export const en = {
  ...site,
  ...account,
  ...checkout,
  ...admin,
  ...entering,
  ...selfService,
  catalogue,
  gallery,
  goLive,
  room,
  client: { ...client, ...enteringClient, ...selfServiceClient, room: roomClient },
} as const;

/** Shown when not even the layout could be rendered, so it stands apart from the dictionary. */
export const lastResort = {
  title: 'Something went wrong',
  text: 'The page could not be shown. Please try again in a moment.',
  reference: 'Reference: {id}',
  retry: 'Try again',
  home: 'Back to the start',
} as const;
