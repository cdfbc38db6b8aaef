/** One call as it went over the wire. */
export interface RecordedCall {
  method: string;
  url: URL;
  requestHeaders: Headers;
  requestBody: string;
  /** Null where no answer came. */
  answer: { status: number; body: string } | null;
}

/** Keeps every call that goes through `fetch`, and what came back. */
export function recordingFetch(
  fetch: typeof globalThis.fetch,
  calls: RecordedCall[],
): typeof globalThis.fetch {
  return async (input, init) => {
    const call: RecordedCall = {
      method: init?.method ?? 'GET',
      url: new URL(String(input)),
      requestHeaders: new Headers(init?.headers),
      requestBody: String(init?.body ?? ''),
      answer: null,
    };
    calls.push(call);
    const response = await fetch(input, init);
    call.answer = { status: response.status, body: await response.clone().text() };
    return response;
  };
}
