/** A file that was uploaded; its bytes are in the file store. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: bigint;
  readonly sha256: string;
  readonly createdAt: Date;
}

const MAGIC: readonly (readonly [string, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
];

/** What the bytes are, whatever their sender calls them; null for what is not taken. */
export const typeOf = (bytes: Buffer): string | null =>
  MAGIC.find(([, magic]) => bytes.subarray(0, magic.length).equals(magic))?.[0] ?? null;

const LONGEST_NAME = 120;

/** A name that is safe in a header and in a folder: no path, no quotes, no control characters. */
export function safeName(sent: string | undefined): string {
  const last = (sent ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[^\p{L}\p{N}._ -]/gu, '_').replace(/^[. ]+/, '');
  // By characters: half of one could not be written into a header.
  return [...clean].slice(0, LONGEST_NAME).join('').trim() || 'file';
}
