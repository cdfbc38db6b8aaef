import { account } from './en/account.ts';
import { admin } from './en/admin.ts';
import { catalogue } from './en/catalogue.ts';
import { checkout } from './en/checkout.ts';
import { client } from './en/client.ts';
import { docs } from './en/docs.ts';
import { entering, enteringClient } from './en/entering.ts';
import { gallery } from './en/gallery.ts';
import { goLive } from './en/go-live.ts';
import { paper, paperClient, sellerClient } from './en/paper.ts';
import { room, roomClient } from './en/room.ts';
import { selfService, selfServiceClient } from './en/self-service.ts';
import { site } from './en/site.ts';
import { words, wordsClient } from './en/words.ts';

/** Every word on the screens, English; `client` is the part sent to the browser. */
export const en = {
  ...site,
  ...account,
  ...checkout,
  ...admin,
  ...paper,
  staffClient: { ...admin.staffClient, ...sellerClient },
  ...entering,
  ...selfService,
  catalogue,
  ...docs,
  gallery,
  goLive,
  room,
  ...words,
  client: {
    ...client,
    ...enteringClient,
    ...selfServiceClient,
    ...wordsClient,
    ...paperClient,
    room: roomClient,
  },
} as const;
