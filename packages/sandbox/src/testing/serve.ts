// A sandbox in a process of its own, for tests that kill it: prints its address and credentials, then serves.
import { systemClock } from '@mekong/kit';
import { createSandbox } from '../sandbox.ts';
import { fileStore } from '../store.ts';

const sandbox = createSandbox({ clock: systemClock, store: fileStore(process.argv[2]!) });
const { url } = await sandbox.listen();
const { clientId, clientSecret } = sandbox.paypal;
process.stdout.write(`${JSON.stringify({ url, clientId, clientSecret })}\n`);
