import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Secrets } from '../config/config.ts';

/** The keys that seal: the present one, and its predecessor while it is rotated. */
export type SealKeys = Pick<Secrets, 'dataKey' | 'dataKeyPrevious'>;

interface Configured {
  readonly secrets: SealKeys;
}

/** What was sealed cannot be opened: changed, of another place, or under a key that is gone. Says nothing of the content. */
export class SealError extends Error {
  override name = 'SealError';
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts what must be read back (AES-256-GCM): `v1:KEY ID:NONCE:CIPHERTEXT:TAG`. `context` says where it belongs, e.g.
 * `gateway_keys.stripe.secret`: moved to another row or column it does not open.
 */
export function seal({ secrets }: Configured, plaintext: string, context: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secrets.dataKey, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  const parts = [nonce, text, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return ['v1', keyIdOf(secrets.dataKey), ...parts].join(':');
}

/** What was sealed, under the key that it names. @throws SealError */
export function open({ secrets }: Configured, sealed: string, context: string): string {
  const { key, nonce, text, tag } = read(secrets, sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch {
    throw new SealError('Sealed data was changed, or belongs somewhere else');
  }
}

/** The same content under the present key; null when it is sealed by that already. For rotating DATA_KEY. @throws SealError */
export function reseal(config: Configured, sealed: string, context: string): string | null {
  const isPresent = sealed.split(':', 2)[1] === keyIdOf(config.secrets.dataKey);
  return isPresent ? null : seal(config, open(config, sealed, context), context);
}

function read(secrets: SealKeys, sealed: string): Record<'key' | 'nonce' | 'text' | 'tag', Buffer> {
  const [version, id, ...texts] = sealed.split(':');
  const [nonce, text, tag] = texts.map((part) => Buffer.from(part, 'base64url'));
  // Spelled another way it would be the same bytes, and what was changed must never open.
  const isOurs = texts.length === 3 && [nonce, text, tag].every((part, i) => spelled(part) === texts[i]);
  if (version !== 'v1' || !nonce || !text || !tag || !isOurs) throw new SealError('This is no sealed data');
  if (nonce.length !== NONCE_BYTES || tag.length !== TAG_BYTES) throw new SealError('This is no sealed data');
  const key = [secrets.dataKey, secrets.dataKeyPrevious].find((one) => one && keyIdOf(one) === id);
  if (!key) throw new SealError('Sealed under a DATA_KEY that is not known any more: set DATA_KEY_PREVIOUS');
  return { key, nonce, text, tag };
}

const spelled = (part: Buffer | undefined): string | undefined => part?.toString('base64url');

/** Names a key without telling it. */
const keyIdOf = (key: Buffer): string =>
  createHmac('sha256', key).update('mekong data key id').digest('hex').slice(0, 8);
