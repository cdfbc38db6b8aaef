import { describe, expect, it } from 'vitest';
import { startStub } from '../testing/stub-server.ts';
import { certificateDownload } from './certificate-download.ts';

const url = 'https://api.paypal.com/v1/notifications/certs/CERT-1';

async function download(answer: Parameters<typeof Object.assign>[1], timeoutMs = 2000): Promise<Buffer> {
  await using stub = await startStub();
  stub.answers['GET /v1/notifications/certs/CERT-1'] = [answer];
  return await certificateDownload(fetch, timeoutMs, (from) => stub.url + new URL(from).pathname)(url);
}

describe('the certificate download', () => {
  it('gives the bytes', async () => {
    expect((await download({ status: 200, text: 'PEM' })).toString()).toBe('PEM');
    expect((await download({ status: 200, text: 'x'.repeat(16 * 1024) })).byteLength).toBe(16 * 1024);
  });

  it.each([
    ['more than 16 KB', { status: 200, text: 'x'.repeat(16 * 1024 + 1) }, /larger than 16 KB/],
    ['a redirect', { status: 302, headers: { location: 'https://evil.example/' } }, /fetch failed/],
    ['an error', { status: 404, text: 'no' }, /answered 404/],
  ])('refuses %s', async (_name, answer, message) => {
    await expect(download(answer)).rejects.toThrow(message);
  });

  it('does not wait for ever', async () => {
    await expect(download(null, 50)).rejects.toThrow(/timeout/);
  });

  it('goes to the URL itself unless mapped, and takes an empty answer', async () => {
    const seen: unknown[] = [];
    const none = async (address: unknown) => {
      seen.push(address);
      return new Response(null, { status: 200 });
    };
    const pem = await certificateDownload(none as typeof fetch, 50)(url);
    expect([seen, pem.byteLength]).toEqual([[url], 0]);
  });
});
