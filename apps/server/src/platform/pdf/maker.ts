import { Worker } from 'node:worker_threads';
import { pdfErrors } from './errors.ts';
import type { PdfMaker, PdfRequest } from './pdf.ts';
import type { Answer } from './thread.ts';

/** Together two seconds of work: who comes later is told to come again. */
const MOST_WAITING = 100;
/** An invoice takes some 20 ms. What takes this long does not end. */
const PATIENCE_MS = 20_000;
const RETRY_AFTER_SECONDS = 2;

export interface PdfMakerOptions {
  readonly mostWaiting?: number;
  readonly patienceMs?: number;
}

/** One thread, started with the first document; between documents it keeps no process alive. */
export function createPdfMaker(options: PdfMakerOptions = {}): PdfMaker {
  const { mostWaiting = MOST_WAITING, patienceMs = PATIENCE_MS } = options;
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const close = async () => {
    const ending = thread;
    thread = null;
    await ending?.terminate();
  };
  const setNext = async (request: PdfRequest): Promise<Buffer> => {
    thread ??= startThread();
    const answer = await askThread(thread, request, patienceMs).catch(async (cause) => {
      // Whatever it is doing instead of answering: the next document gets another.
      await close();
      throw pdfErrors.PDF_NOT_MADE(undefined, { cause });
    });
    if ('failure' in answer) throw pdfErrors.PDF_NOT_MADE(undefined, { cause: new Error(answer.failure) });
    return Buffer.from(answer.pdf);
  };
  return {
    async make(request) {
      if (waiting >= mostWaiting)
        throw pdfErrors.PDF_BUSY(undefined, { retryAfterSeconds: RETRY_AFTER_SECONDS });
      waiting += 1;
      const made = last.then(() => setNext(request));
      last = made.catch(() => {});
      return made.finally(() => {
        waiting -= 1;
      });
    },
    close,
  };
}

function startThread(): Worker {
  const thread = new Worker(new URL('./thread.ts', import.meta.url));
  thread.unref();
  return thread;
}

function askThread(thread: Worker, request: PdfRequest, patienceMs: number): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => done(() => reject(new Error('no answer in time'))), patienceMs);
    const done = (settle: () => void) => {
      clearTimeout(timer);
      thread.off('message', answered).off('error', failed).off('exit', ended).unref();
      settle();
    };
    const answered = (answer: Answer) => done(() => resolve(answer));
    const failed = (error: Error) => done(() => reject(error));
    const ended = () => done(() => reject(new Error('the thread ended')));
    thread.ref();
    thread.on('message', answered).on('error', failed).on('exit', ended);
    thread.postMessage(request);
  });
}
