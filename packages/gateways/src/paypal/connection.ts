import type { ConnectionKind } from '../port.ts';
import { certificateDownload } from './certificate-download.ts';

/** Where the certificates that sign webhooks come from, and which of them are believed. */
export interface CertificateSource {
  /** The PEM behind a certificate URL; throws when it cannot be had. */
  fetch(url: string): Promise<Buffer>;
  /** PEM certificates a chain must end in; `system` is the list of public CAs built into Node. */
  trustRoots: readonly string[] | 'system';
  /** The exact hosts a certificate URL may name. */
  hosts: readonly string[];
  /** What the certificate's own name must end with, with its leading dot: `.paypal.com`. */
  name: string;
}

export interface PayPalConnection {
  kind: ConnectionKind;
  /** Without a trailing slash. */
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  webhookId: string;
  certificates: CertificateSource;
  /** Longest wait for one answer, body included. */
  timeoutMs: number;
}

/** What the seller copies from PayPal's developer pages. */
export interface PayPalKeys {
  clientId: string;
  clientSecret: string;
  webhookId: string;
}

/** Where a simulator answers and which CA signs for it. */
export interface PayPalSimulator extends PayPalKeys {
  baseUrl: string;
  caPem: string;
  certHost: string;
}

const timeoutMs = 20_000;
const signerName = '.paypal.com';

/** The three worlds; `fetch` is the one that refuses while a transaction is open. */
export const payPalConnections = {
  live: (keys: PayPalKeys, fetch: typeof globalThis.fetch): PayPalConnection =>
    official('live', 'https://api-m.paypal.com', ['api.paypal.com', 'api-m.paypal.com'], keys, fetch),

  test: (keys: PayPalKeys, fetch: typeof globalThis.fetch): PayPalConnection =>
    official(
      'test',
      'https://api-m.sandbox.paypal.com',
      ['api.sandbox.paypal.com', 'api-m.sandbox.paypal.com'],
      keys,
      fetch,
    ),

  /** The simulator serves its certificates itself, whatever host their URL names. */
  sandbox: (simulator: PayPalSimulator, fetch: typeof globalThis.fetch): PayPalConnection => ({
    kind: 'sandbox',
    baseUrl: simulator.baseUrl,
    clientId: simulator.clientId,
    clientSecret: simulator.clientSecret,
    webhookId: simulator.webhookId,
    certificates: {
      fetch: certificateDownload(fetch, timeoutMs, (url) => simulator.baseUrl + new URL(url).pathname),
      trustRoots: [simulator.caPem],
      hosts: [simulator.certHost],
      name: signerName,
    },
    timeoutMs,
  }),
};

function official(
  kind: ConnectionKind,
  baseUrl: string,
  hosts: string[],
  keys: PayPalKeys,
  fetch: typeof globalThis.fetch,
): PayPalConnection {
  const certificates: CertificateSource = {
    fetch: certificateDownload(fetch, timeoutMs),
    trustRoots: 'system',
    hosts,
    name: signerName,
  };
  return {
    kind,
    baseUrl,
    clientId: keys.clientId,
    clientSecret: keys.clientSecret,
    webhookId: keys.webhookId,
    certificates,
    timeoutMs,
  };
}
