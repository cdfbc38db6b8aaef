/** A document to be set. */
export interface PdfRequest {
  /** Path of its Typst template, a file of ours. */
  readonly template: string;
  /** What the template prints; it reads this as data, never as a part of its own text. */
  readonly data: object;
  /** Pictures by the name that the template uses. */
  readonly images?: Readonly<Record<string, Uint8Array>>;
  /** When the document came about, not when it is printed: the same document is the same bytes. */
  readonly at: Date;
}

/** Sets documents one after the other, beside the thread that answers requests. */
export interface PdfMaker {
  /** @throws PDF_BUSY when too many wait, PDF_NOT_MADE when it cannot be set */
  make(request: PdfRequest): Promise<Buffer>;
  /** Ends the thread; the next document starts another. */
  close(): Promise<void>;
}
