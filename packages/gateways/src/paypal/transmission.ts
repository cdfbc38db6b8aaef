import type { Delivery } from '../port.ts';

/** What a delivery says about itself in its headers. Nothing of it is believed yet. */
export interface Transmission {
  id: string;
  time: string;
  signature: string;
  certificateUrl: string;
  algorithm: string;
}

const headerOf: Readonly<Record<keyof Transmission, string>> = {
  id: 'paypal-transmission-id',
  time: 'paypal-transmission-time',
  signature: 'paypal-transmission-sig',
  certificateUrl: 'paypal-cert-url',
  algorithm: 'paypal-auth-algo',
};

const hour = 3_600_000;

// A delivery is repeated for three days; the hour is for the last try running late.
const oldest = 73 * hour;
const newest = hour / 12;

/** The five headers, or the name of the first that is missing. */
export function readTransmission(headers: Delivery['headers']): Transmission | string {
  const found = { id: '', time: '', signature: '', certificateUrl: '', algorithm: '' };
  for (const part of Object.keys(headerOf) as (keyof Transmission)[]) {
    const value = headers[headerOf[part]];
    if (value === undefined || value === '') return headerOf[part];
    found[part] = value;
  }
  return found;
}

/** Why `time` cannot be that of a delivery arriving at `now`, or null. */
export function transmissionTimeProblem(time: string, now: Date): string | null {
  const age = now.getTime() - Date.parse(time);
  if (Number.isNaN(age)) return 'transmission time is not a time';
  if (age > oldest) return 'transmission is older than three days';
  return age < -newest ? 'transmission time lies in the future' : null;
}
