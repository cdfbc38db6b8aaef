import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SignedWebhook, verifyWebhook, WebhookVerificationError } from './webhooks.ts';

const root = resolve(import.meta.dirname, '../../..');
const specs = resolve(root, process.env.SPECS_DIR ?? '../shared/specs');
const vectorFile = join(specs, 'samples/standard-webhooks-vector.json');

const SECRET = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;
const now = new Date('2026-11-24T09:00:00Z');
const body = '{"type":"invoice.paid","data":{"id":"inv_1"}}';

/** As a sender does it, by Node's own crypto: not by what is tested. */
function signed(over: Partial<SignedWebhook> = {}, seconds = now.getTime() / 1000): SignedWebhook {
  const key = Buffer.from(SECRET.slice(6), 'base64');
  const signature = createHmac('sha256', key).update(`msg_1.${seconds}.${body}`).digest('base64');
  const headers = {
    'Webhook-Id': 'msg_1',
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,AAAA v1a,x ${`v1,${signature}`}`,
  };
  return { body, headers, secret: SECRET, now, ...over };
}

const fault = (message: SignedWebhook) =>
  verifyWebhook(message).then(
    () => 'believed',
    (error) => (error instanceof WebhookVerificationError ? error.fault : error),
  );

if (!existsSync(vectorFile)) console.warn(`skipped: ${vectorFile} is not there (SPECS_DIR)`);

describe('verifyWebhook', () => {
  it.runIf(existsSync(vectorFile))('agrees with the published vector', async () => {
    const vector = JSON.parse(readFileSync(vectorFile, 'utf8'));
    const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
    const message = {
      body: vector.payload,
      headers: Object.fromEntries(names.map((name) => [name, String(vector[name])])),
      secret: vector.secret,
      now: new Date(vector['webhook-timestamp'] * 1000),
    };
    expect(await verifyWebhook(message)).toEqual({ test: 2432232314 });
    expect(await fault({ ...message, body: `${vector.payload} ` })).toBe('signature');
  });

  it('reads what it believes, from text and from bytes, from either kind of headers', async () => {
    const event = { type: 'invoice.paid', data: { id: 'inv_1' } };
    expect(await verifyWebhook(signed())).toEqual(event);
    expect(await verifyWebhook(signed({ body: new TextEncoder().encode(body) }))).toEqual(event);
    const headers = new Headers(signed().headers as Record<string, string>);
    expect(await verifyWebhook(signed({ headers }))).toEqual(event);
  });

  it('takes the old secret while it is rolled', async () => {
    const fresh = `whsec_${Buffer.from('another secret of 32 characters!').toString('base64')}`;
    expect(await fault(signed({ secret: [fresh, SECRET] }))).toBe('believed');
    expect(await fault(signed({ secret: fresh }))).toBe('signature');
  });

  it('believes nothing else', async () => {
    const at = now.getTime() / 1000;
    expect(await fault(signed({ body: body.replace('inv_1', 'inv_2') }))).toBe('signature');
    expect(await fault(signed({}, at - 300))).toBe('believed');
    expect(await fault(signed({}, at - 301))).toBe('timestamp');
    expect(await fault(signed({}, at + 301))).toBe('timestamp');
    expect(await fault(signed({ headers: {} }))).toBe('headers');
    const unsigned = { ...(signed().headers as Record<string, string>), 'webhook-signature': 'v2,AAAA' };
    expect(await fault(signed({ headers: unsigned }))).toBe('signature');
    expect(await fault(signed({ secret: 'whsec_%%%' }))).toBeInstanceOf(TypeError);
  });
});
