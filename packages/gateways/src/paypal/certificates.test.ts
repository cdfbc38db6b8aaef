import { describe, expect, it } from 'vitest';
import { type Issued, issue } from './testing/authority.ts';
import {
  bundle,
  certificateUrl,
  delivery,
  leaf,
  middle,
  root,
  source,
  time,
  unreachable,
  verify,
} from './testing/deliveries.ts';
import { testGateway } from './testing/gateway.ts';

describe('a certificate URL', () => {
  it.each([
    'http://api.sandbox.paypal.com/v1/notifications/certs/CERT-1',
    'no url',
    'https://api.paypal.com/v1/notifications/certs/CERT-1',
    'https://api.sandbox.paypal.com.evil.example/v1/notifications/certs/CERT-1',
    'https://evil.example/v1/notifications/certs/CERT-1',
    'https://user@api.sandbox.paypal.com/v1/notifications/certs/CERT-1',
    'https://api.sandbox.paypal.com:8443/v1/notifications/certs/CERT-1',
    'https://api.sandbox.paypal.com/v1/notifications/certs/CERT-1?x=1',
    'https://api.sandbox.paypal.com/v1/notifications/certs/CERT-1#x',
    'https://api.sandbox.paypal.com/v1/notifications/certs/../certs/CERT-1',
    'https://api.sandbox.paypal.com/v1/notifications/certs/CERT-1/more',
    'https://api.sandbox.paypal.com/v1/notifications/certs/CERT-',
  ])('is refused without being asked: %s', async (url) => {
    const certificates = source([leaf, middle]);
    const answer = await verify(delivery(leaf, { 'paypal-cert-url': url }), certificates);
    expect(answer).toMatchObject({ kind: 'forged', reason: expect.stringMatching(/^certificate/) });
    expect(certificates.asked).toEqual([]);
  });
});

describe('a certificate', () => {
  const signedBy = async (wish: Partial<Parameters<typeof issue>[0]>) =>
    issue({ subject: 'CN=Signer', issuer: root, dnsNames: ['a.paypal.com'], ...wish });

  it('of another name is refused', async () => {
    const signer = await signedBy({ dnsNames: ['paypal.com.evil.example', 'evilpaypal.com'] });
    const reason = 'certificate is not for *.paypal.com';
    expect(await verify(delivery(signer), source([signer]))).toEqual({ kind: 'forged', reason });
  });

  it('is refused by its DNS names even where its common name fits', async () => {
    const signer = await signedBy({ subject: 'CN=a.paypal.com', dnsNames: ['evil.example'] });
    expect(await verify(delivery(signer), source([signer]))).toMatchObject({ kind: 'forged' });
  });

  it.each([
    ['ended', { notAfter: new Date('2026-11-20T00:00:00Z') }],
    ['not begun', { notBefore: new Date('2026-11-22T00:00:00Z') }],
  ])('that has %s is refused', async (_name, dates) => {
    const signer = await signedBy(dates);
    const reason = 'certificate is outside its validity dates';
    expect(await verify(delivery(signer), source([signer]))).toEqual({ kind: 'forged', reason });
  });

  it('that ends while it is cached is refused from then on', async () => {
    const signer = await signedBy({ notAfter: new Date('2026-11-21T10:30:00Z') });
    const { gateway, clock } = testGateway(unreachable, source([signer]));
    expect(await gateway.verify(delivery(signer))).toMatchObject({ kind: 'verified' });
    clock.advance(3_600_000);
    expect(await gateway.verify(delivery(signer))).toMatchObject({ kind: 'forged' });
  });

  it('without an RSA key is refused', async () => {
    const signer = await signedBy({ algorithm: 'elliptic' });
    const answer = await verify(delivery(leaf), source([signer]));
    expect(answer).toEqual({ kind: 'forged', reason: 'certificate has no RSA key' });
  });

  it.each<[string, () => Promise<Issued[]>]>([
    ['whose issuer is missing', async () => [leaf]],
    [
      'of a stranger’s authority',
      async () => {
        const stranger = await issue({ subject: 'CN=Test Root', isAuthority: true });
        return [await signedBy({ issuer: stranger }), stranger];
      },
    ],
    [
      'issued by one that is no authority',
      async () => {
        const plain = await issue({ subject: 'CN=Plain', issuer: root, algorithm: 'elliptic' });
        return [await signedBy({ issuer: plain }), plain];
      },
    ],
    [
      'issued by an ended authority',
      async () => {
        const ended = await issue({ subject: 'CN=Ended', issuer: root, isAuthority: true, notAfter: time });
        return [await signedBy({ issuer: ended }), ended];
      },
    ],
    [
      'at the end of too long a chain',
      async () => {
        const chain = [root];
        for (let step = 0; step < 6; step++) {
          chain.unshift(
            await issue({ subject: `CN=Step ${step}`, issuer: chain[0] as Issued, isAuthority: true }),
          );
        }
        return [await signedBy({ issuer: chain[0] as Issued }), ...chain];
      },
    ],
  ])('%s is not believed', async (_name, make) => {
    const certificates = await make();
    const answer = await verify(delivery(certificates[0]), source(certificates));
    expect(answer).toMatchObject({ kind: 'unverifiable', reason: expect.stringContaining('trust root') });
  });

  it('is judged by the public authorities where the connection says so', async () => {
    const answer = await verify(delivery(), source([leaf, middle, root], { trustRoots: 'system' }));
    expect(answer).toMatchObject({ kind: 'unverifiable' });
  });

  it.each([
    ['cannot be fetched', () => Promise.reject(new Error('offline'))],
    ['is none', async () => Buffer.from('<html>')],
    [
      'cannot be read',
      async () => Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'),
    ],
    ['is too large', async () => Buffer.concat([bundle(leaf, middle), Buffer.alloc(16 * 1024, ' ')])],
  ])('that %s leaves the delivery unverifiable, and is asked for again', async (_name, fetch) => {
    let broken = true;
    const healing = () => (broken ? fetch() : Promise.resolve(bundle(leaf, middle)));
    const { gateway } = testGateway(unreachable, { fetch: healing, trustRoots: [root.pem] });
    expect(await gateway.verify(delivery())).toMatchObject({ kind: 'unverifiable' });
    broken = false;
    expect(await gateway.verify(delivery())).toMatchObject({ kind: 'verified' });
  });

  it('is forgotten when strangers try many URLs', async () => {
    const certificates = source([leaf, middle]);
    const { gateway } = testGateway(unreachable, certificates);
    for (let n = 0; n < 40; n++) {
      await gateway.verify(delivery(leaf, { 'paypal-cert-url': `${certificateUrl}-${n}` }));
    }
    await gateway.verify(delivery(leaf, { 'paypal-cert-url': `${certificateUrl}-39` }));
    await gateway.verify(delivery(leaf, { 'paypal-cert-url': `${certificateUrl}-0` }));
    expect(certificates.asked.length).toBe(41);
  });
});
