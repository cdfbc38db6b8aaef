import { createSandbox, startDelivery } from '@mekong/sandbox';

/**
 * A process of its own that pasted test keys can speak to: gateways whose books are gone with it. Its parent is told the
 * address, and tells it where the product is, so that its events arrive there.
 */
let product: string | null = null;
process.on('message', (url) => {
  product = String(url);
});
process.on('disconnect', () => process.exit());
const sandbox = createSandbox({
  clock: { now: () => new Date() },
  webhookUrl: (gateway) => (product ? `${product}/api/v1/webhooks/${gateway}` : null),
});
const { url } = await sandbox.listen();
startDelivery(sandbox, { everyMs: 300 });
process.send?.(url);
