import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Mode } from '../../platform/context/context.ts';
import type { KeyKind } from './api-key.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 36 of 62 characters: 214 bits, so that hashing once is enough. */
const RANDOM = 36;
const CHECK = 6;
const PREFIX: Record<KeyKind, string> = { customer: 'ck', house: 'mk' };
const shape = new RegExp(`^([cm]k_(?:live|test)_[0-9A-Za-z]{${RANDOM}})([0-9A-Za-z]{${CHECK}})$`);

/** A new key: `ck_test_` + random + checksum. Shown once, stored nowhere. */
export function newKeyText(kind: KeyKind, mode: Mode): string {
  const random = Array.from({ length: RANDOM }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const body = `${PREFIX[kind]}_${mode}_${random}`;
  return body + checkOf(body);
}

/** Tells a key from a typing error and from what only looks like one, without asking anybody: leak scanners do the same. */
export function isKeyText(text: string): boolean {
  const [, body = '', check] = shape.exec(text) ?? [];
  return check !== undefined && check === checkOf(body);
}

/** Whether it is meant as a key, be it one or not. */
export const looksLikeKey = (text: string): boolean => /^[cm]k_(?:live|test)_/.test(text);

export const hashOfKey = (text: string): string => createHash('sha256').update(text).digest('hex');

export const lastFourOf = (text: string): string => text.slice(-4);

/** CRC-32 of the text before it, in base 62, six digits. */
function checkOf(body: string): string {
  let rest = crc32(body);
  let digits = '';
  while (digits.length < CHECK) {
    digits = ALPHABET.charAt(rest % ALPHABET.length) + digits;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return digits;
}
