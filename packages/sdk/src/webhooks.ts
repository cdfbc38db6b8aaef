export type SignedWebhook = {
  /** The bytes as they came: parsed and written anew they have another signature. */
  body: string | Uint8Array;
  headers: Headers | Record<string, string | string[] | undefined>;
  /** `whsec_…`; several while one is being rolled. */
  secret: string | readonly string[];
  /** How old or early a message may be (300). */
  toleranceSeconds?: number;
  now?: Date;
};

export type WebhookFault = 'headers' | 'timestamp' | 'signature' | 'body';

/** The message is not to be believed; answer 400 and do nothing. */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';
  readonly fault: WebhookFault;

  constructor(fault: WebhookFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/**
 * The payload of a message signed after the Standard Webhooks. The id in `webhook-id` stays the same when a message
 * comes again: keep it, and do its work once.
 * @throws WebhookVerificationError
 */
export async function verifyWebhook<Payload = unknown>(message: SignedWebhook): Promise<Payload> {
  const { id, timestamp, signatures } = headersOf(message.headers);
  assertFresh(timestamp, message);
  const signed = joined(`${id}.${timestamp}.`, message.body);
  const secrets = typeof message.secret === 'string' ? [message.secret] : message.secret;
  const verdicts = await Promise.all(secrets.map((secret) => isSignedBy(secret, signed, signatures)));
  if (!verdicts.includes(true)) {
    throw new WebhookVerificationError('signature', 'No signature fits the secret and the body.');
  }
  return parsed(message.body) as Payload;
}

type Signatures = readonly Uint8Array<ArrayBuffer>[];

function headersOf(headers: SignedWebhook['headers']) {
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const listed = headerOf(headers, 'webhook-signature');
  if (!id || !/^\d{1,12}$/.test(timestamp) || !listed) {
    throw new WebhookVerificationError('headers', 'webhook-id, -timestamp and -signature must be there.');
  }
  const signatures = listed.split(' ').flatMap((one) => (one.startsWith('v1,') ? bytesOf(one.slice(3)) : []));
  return { id, timestamp, signatures };
}

function headerOf(headers: SignedWebhook['headers'], name: string): string {
  if (headers instanceof Headers) return headers.get(name) ?? '';
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return String(entry?.[1] ?? '');
}

/** A message caught on its way could be sent again for ever. */
function assertFresh(timestamp: string, { toleranceSeconds = 300, now = new Date() }: SignedWebhook): void {
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > toleranceSeconds) {
    throw new WebhookVerificationError('timestamp', 'The message is too old, or this clock is wrong.');
  }
}

/** `crypto.subtle.verify` compares in constant time. */
async function isSignedBy(
  secret: string,
  signed: Uint8Array<ArrayBuffer>,
  signatures: Signatures,
): Promise<boolean> {
  const [bytes] = bytesOf(secret.replace(/^whsec_/, ''));
  if (!bytes?.length) throw new TypeError('The secret is whsec_ and base64.');
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'verify',
  ]);
  const verdicts = await Promise.all(signatures.map((one) => crypto.subtle.verify('HMAC', key, one, signed)));
  return verdicts.includes(true);
}

/** Empty where the text is no base64. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer>[] {
  try {
    return [Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))];
  } catch {
    return [];
  }
}

function joined(head: string, body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const start = new TextEncoder().encode(head);
  const rest = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const bytes = new Uint8Array(start.length + rest.length);
  bytes.set(start);
  bytes.set(rest, start.length);
  return bytes;
}

function parsed(body: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
  } catch {
    throw new WebhookVerificationError('body', 'The signed body is no JSON.');
  }
}
