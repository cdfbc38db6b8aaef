import { randomBytes } from 'node:crypto';

const UPPER = '0123456789ABCDEFGHJKLMNPRSTUVWXY';
const MIXED = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LOWER = '0123456789abcdefghjkmnpqrstvwxyz';

function draw(length: number, alphabet: string): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** 17 capital letters and digits: the form of order, capture and refund ids. */
export const transactionId = (): string => draw(17, UPPER);

/** Two such groups after `WH-`: the form of event ids. */
export const eventId = (): string => `WH-${transactionId()}-${transactionId()}`;

/** Eight small letters and digits: the form of vault tokens. */
export const vaultTokenId = (): string => draw(8, LOWER);

/** Ten letters: the form of a customer id in the vault. */
export const vaultCustomerId = (): string => draw(10, LOWER);

/** Letters of both cases and digits. */
export const alphanumeric = (length: number): string => draw(length, MIXED);

/** 13 hexadecimal digits, named in every error and answer. */
export const debugId = (): string => randomBytes(7).toString('hex').slice(0, 13);

/** A bearer token of the kind the token endpoint gives. */
export const accessToken = (): string => `A21AA${randomBytes(48).toString('base64url')}`;

/** An unguessable lower-case secret with a readable beginning. */
export const secret = (prefix: string): string => `${prefix}${randomBytes(24).toString('base64url')}`;

/** Three groups of eight hexadecimal digits, as in the address of a signing certificate. */
export const certificateId = (): string =>
  `CERT-${[0, 1, 2].map(() => randomBytes(4).toString('hex')).join('-')}`;
