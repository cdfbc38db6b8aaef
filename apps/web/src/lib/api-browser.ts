import { createClient } from '@mekong/sdk';

/**
 * For client components: same origin, so the browser sends the session cookie by itself. A person who waits is told what
 * happened instead of waiting longer: nothing is tried again unseen.
 */
export const browserApi = createClient({ baseUrl: '', retries: 0 });
