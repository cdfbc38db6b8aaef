import type { Texts } from './texts.ts';
import { account } from './vi/account.ts';
import { admin } from './vi/admin.ts';
import { catalogue } from './vi/catalogue.ts';
import { checkout } from './vi/checkout.ts';
import { client } from './vi/client.ts';
import { docs } from './vi/docs.ts';
import { entering, enteringClient } from './vi/entering.ts';
import { gallery } from './vi/gallery.ts';
import { goLive } from './vi/go-live.ts';
import { paper, paperClient, sellerClient } from './vi/paper.ts';
import { room, roomClient } from './vi/room.ts';
import { selfService, selfServiceClient } from './vi/self-service.ts';
import { site } from './vi/site.ts';
import { words, wordsClient } from './vi/words.ts';

/** Every word on the screens, Vietnamese. */
export const vi: Texts = {
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
};
