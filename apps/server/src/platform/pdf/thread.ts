import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { PdfRequest } from './pdf.ts';
import { createTypesetter } from './typesetter.ts';

/** The thread that sets documents: a message in, a message out, one after the other. */
const typesetter = createTypesetter(join(import.meta.dirname, '..', '..'));

export type Answer = { readonly pdf: Uint8Array } | { readonly failure: string };

function answer(request: PdfRequest): Answer {
  try {
    return { pdf: typesetter.set(request) };
  } catch (error) {
    return { failure: (error as Error).message };
  }
}

parentPort?.on('message', (request: PdfRequest) => parentPort?.postMessage(answer(request)));
