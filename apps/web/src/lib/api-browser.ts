import { createClient } from '@mekong/sdk';

/** For client components: same origin, so the browser sends the session cookie by itself. */
export const browserApi = createClient({ baseUrl: '' });
