/** Far above a real chain (about 8 KB); an endless answer must not fill the memory. */
export const certificateMaxBytes = 16 * 1024;

/**
 * Downloads a certificate: no redirects, at most 16 KB, within `timeoutMs`. `address` maps the URL to where it is
 * really served. Throws when it cannot be had.
 */
export function certificateDownload(
  fetch: typeof globalThis.fetch,
  timeoutMs: number,
  address: (url: string) => string = (url) => url,
): (url: string) => Promise<Buffer> {
  return async (url) => {
    const response = await fetch(address(url), {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`the certificate's address answered ${response.status}`);
    }
    return readLimited(response);
  };
}

async function readLimited(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest of the body.
    if (size > certificateMaxBytes) throw new Error('the certificate is larger than 16 KB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
