import { isIP } from 'node:net';
import { z } from 'zod';

/** A whole number; the message names the bounds, because the one line shown must be enough to mend it. */
export function wholeNumber(min: number, max: number) {
  const message = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);
}

export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: `must be one of ${values.join(', ')}` });
}

/** Words separated by commas, each of `values`; at least one. */
export function listOf<const T extends readonly [string, ...string[]]>(values: T) {
  const message = `must be a comma list of ${values.join(', ')}`;
  return commaList
    .pipe(z.array(z.enum(values, { error: message })).min(1, message))
    .transform((list) => [...new Set(list)]);
}

const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

/** `https://host[:port]`, given without its slash at the end. */
export const origin = z
  .string()
  .refine(isOrigin, 'must be an address like https://billing.example.com, without a path')
  .transform((text) => new URL(text).origin);

export const originList = commaList
  .refine((list) => list.every(isOrigin), 'must be a comma list of addresses like https://app.example.com')
  .transform((list) => list.map((text) => new URL(text).origin));

export const webAddress = z
  .string()
  .refine((text) => /^https?:$/.test(parse(text)?.protocol ?? ''), 'must be an http or https address');

export const networkList = commaList.refine(
  (list) => list.every(isNetwork),
  'must be a comma list of IP addresses or networks like 10.0.0.0/8',
);

/** A secret that must resist guessing, as text. */
export const longSecret = z.string().min(32, 'must have at least 32 characters');

/** 32 random bytes, given in base64. */
export const key32 = z
  .string()
  .refine((text) => isBase64(text) && Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')
  .transform((text) => Buffer.from(text, 'base64'));

export const licensePrefix = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,7}$/, 'must be 2 to 8 capital letters or digits');

export const text = z.string();

function parse(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}

function isOrigin(value: string): boolean {
  const url = parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '') return false;
  return url.pathname === '/' && url.search === '' && url.hash === '';
}

function isNetwork(value: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(value) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(bits ?? 0) <= (family === 4 ? 32 : 128);
}

function isBase64(value: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(value);
}
