import { createVerify, X509Certificate } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Bench, startBench } from '../testing/bench.ts';
import type { Received } from '../testing/receiver.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

/** Checks a transmission as a receiver does, with nothing but its headers, its bytes and the trust root. */
async function genuine({ headers, raw }: Received): Promise<boolean> {
  const at = new URL(headers['paypal-cert-url']!);
  if (at.origin !== `https://${bench.sandbox.paypal.certHost}`) return false;
  const pem = await (await fetch(bench.url + at.pathname)).text();
  const certificate = new X509Certificate(pem);
  if (!certificate.verify(new X509Certificate(bench.sandbox.paypal.caPem).publicKey)) return false;
  const text = [
    headers['paypal-transmission-id'],
    headers['paypal-transmission-time'],
    bench.sandbox.paypal.webhookId,
    crc32(raw),
  ].join('|');
  return createVerify('RSA-SHA256')
    .update(text)
    .verify(certificate.publicKey, headers['paypal-transmission-sig']!, 'base64');
}

async function asksBack(
  { headers, raw }: Received,
  webhookId = bench.sandbox.paypal.webhookId,
): Promise<unknown> {
  const fields = {
    auth_algo: 'auth-algo',
    cert_url: 'cert-url',
    transmission_id: 'transmission-id',
    transmission_sig: 'transmission-sig',
    transmission_time: 'transmission-time',
  };
  const parts = Object.entries(fields).map(
    ([name, header]) => `${JSON.stringify(name)}:${JSON.stringify(headers[`paypal-${header}`])}`,
  );
  const body = `{${parts.join(', ')}, "webhook_id": "${webhookId}", "webhook_event" : ${raw} }`;
  return (await bench.call('POST', '/v1/notifications/verify-webhook-signature', body)).body
    .verification_status;
}

describe('signatures', () => {
  test('every transmission can be checked offline and by asking back', async () => {
    await bench.paid();
    expect(await bench.sandbox.deliverDue()).toBe(3);
    for (const one of bench.received) {
      expect(one.headers['paypal-auth-algo']).toBe('SHA256withRSA');
      expect(one.headers['paypal-cert-url']).toMatch(
        /^https:\/\/api\.sandbox\.paypal\.com\/v1\/notifications\/certs\/CERT-[0-9A-Za-z-]+$/,
      );
      expect(await genuine(one)).toBe(true);
      expect(await asksBack(one)).toBe('SUCCESS');
    }
    expect(await asksBack(bench.received[0]!, '0AB00000CD000000E')).toBe('FAILURE');
    expect(await asksBack({ ...bench.received[0]!, raw: bench.received[1]!.raw })).toBe('FAILURE');
  });

  test.each(['signature', 'body', 'webhook_id', 'cert', 'cert_host'])(
    'a forged %s is no genuine event',
    async (forged) => {
      await bench.paid();
      await bench.control('webhooks/send', { forged });
      expect(bench.received).toHaveLength(3);
      for (const one of bench.received) {
        expect(await genuine(one)).toBe(false);
        expect(await asksBack(one)).toBe('FAILURE');
      }
      expect(await bench.sandbox.deliverDue()).toBe(3);
    },
  );

  test('the certificate names its host and lies within its dates', () => {
    const ca = new X509Certificate(bench.sandbox.paypal.caPem);
    expect(ca.ca).toBe(true);
    expect(ca.verify(ca.publicKey)).toBe(true);
  });
});
