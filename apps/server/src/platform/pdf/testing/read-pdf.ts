import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that are no part of ours read what we make; the gate installs them (poppler-utils, qpdf). */
export const hasReaders = ['pdftotext', 'pdfinfo', 'qpdf'].every(
  (program) => spawnSync(program, ['--version']).error === undefined,
);
if (!hasReaders)
  console.warn('PDFs are not read by other programs (left out): install poppler-utils and qpdf');

const run = (program: string, args: readonly string[], bytes: Buffer): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mekong-pdf-'));
  try {
    const path = join(folder, 'one.pdf');
    writeFileSync(path, bytes);
    return execFileSync(program, [...args.map((one) => (one === 'FILE' ? path : one))], {
      encoding: 'utf8',
      // Poppler 22 grumbles about tags that are newer than it.
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** What can be read and copied out of it, in lines as they lie on the page. */
export const textOf = (bytes: Buffer): string =>
  run('pdftotext', ['-layout', 'FILE', '-'], bytes).replaceAll('\u00a0', ' ');

/** `Title`, `Tagged`, `Pages` … as a reader shows them. */
export function factsOf(bytes: Buffer): Record<string, string> {
  const lines = run('pdfinfo', ['-isodates', 'FILE'], bytes).split('\n');
  return Object.fromEntries(lines.map((line) => /^([^:]+): *(.*)$/.exec(line)?.slice(1) ?? ['', '']));
}

/** The structure of a tagged document: its elements with their text. */
export const structureOf = (bytes: Buffer): string => run('pdfinfo', ['-struct-text', 'FILE'], bytes);

/** @throws Error when the file is not in order */
export const checkFile = (bytes: Buffer): string => run('qpdf', ['--check', 'FILE'], bytes);

/** The part and level of PDF/A that it says it keeps to; null for plain PDF. */
export function archiveLevel(bytes: Buffer): string | null {
  const text = bytes.toString('latin1');
  const part = /<pdfaid:part>(\d)</.exec(text)?.[1];
  return part ? part + (/<pdfaid:conformance>(\w)</.exec(text)?.[1] ?? '') : null;
}
