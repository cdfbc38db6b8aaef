import type { Delivery } from '../../port.ts';
import type { CertificateSource } from '../connection.ts';
import { type Issued, issue, signedHeaders } from './authority.ts';
import { testGateway } from './gateway.ts';

export const certificateUrl = 'https://api.sandbox.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594';
export const time = new Date('2026-11-21T09:59:00Z');
// Written with a number that another writer would shorten: the bytes count, not the value.
export const rawBody = Buffer.from(
  '{"id":"WH-1","create_time":"2026-11-21T09:58:59Z","event_type":"CHECKOUT.ORDER.APPROVED","event_version":1.0,' +
    '"resource":{"id":"5O190127TN364715T","purchase_units":[{"custom_id":"pay_1"}]}}',
);
export const unreachable = 'http://127.0.0.1:9';

/** One authority, one below it, and the signer that it vouches for. */
export const root = await issue({ subject: 'CN=Test Root', isAuthority: true });
export const middle = await issue({ subject: 'CN=Test Middle', issuer: root, isAuthority: true });
export const leaf = await issue({
  subject: 'CN=Signer',
  issuer: middle,
  dnsNames: ['messageverificationcerts.paypal.com'],
});

export const bundle = (...certificates: Issued[]) =>
  Buffer.from(certificates.map(({ pem }) => pem).join('\n'));

/** A source that serves `certificates` to every URL and counts how often. */
export function source(certificates: Issued[], changes: Partial<CertificateSource> = {}) {
  const asked: string[] = [];
  const fetch = async (url: string) => {
    asked.push(url);
    return bundle(...certificates);
  };
  return { asked, fetch, trustRoots: [root.pem], ...changes };
}

/** A delivery signed by `signer`; `changes` replaces headers afterwards. */
export function delivery(signer: Issued = leaf, changes: Record<string, string | undefined> = {}): Delivery {
  const webhookId = '1JE4291016473214C';
  return { rawBody, headers: signedHeaders(signer, { webhookId, rawBody, time, certificateUrl }, changes) };
}

/** What a gateway that trusts `root` and reaches nobody says of a delivery. */
export const verify = (what: Delivery, certificates: Partial<CertificateSource> = source([leaf, middle])) =>
  testGateway(unreachable, certificates).gateway.verify(what);
