import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StubRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What the stub does with one request; `null` leaves it without an answer, 'break' cuts the connection. */
export type StubAnswer =
  | { status: number; body?: unknown; text?: string; headers?: Record<string, string> }
  | 'break'
  | null;

export interface StubServer extends AsyncDisposable {
  url: string;
  requests: StubRequest[];
  /** Answers by `METHOD path`, with its query or for any; each used once and in turn, the last one stays. */
  answers: Record<string, StubAnswer[]>;
}

/** A loopback server that answers what a test tells it and hands out tokens unless told otherwise. */
export async function startStub(): Promise<StubServer> {
  const requests: StubRequest[] = [];
  const answers: StubServer['answers'] = {};
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const request = {
      method: req.method ?? '',
      path: req.url ?? '',
      headers: req.headers,
      body: Buffer.concat(chunks).toString(),
    };
    requests.push(request);
    answer(res, next(answers, `${request.method} ${request.path}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answers,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const token: StubAnswer = {
  status: 200,
  body: { access_token: 'A21-stub', token_type: 'Bearer', expires_in: 32400 },
};

function next(answers: StubServer['answers'], key: string): StubAnswer {
  const planned = answers[key] ?? answers[key.replace(/\?.*/, '')];
  if (planned === undefined)
    return key === 'POST /v1/oauth2/token' ? token : { status: 404, text: 'not planned' };
  return (planned.length > 1 ? planned.shift() : planned[0]) ?? null;
}

function answer(res: ServerResponse, what: StubAnswer): void {
  if (what === null) return;
  if (what === 'break') {
    res.destroy();
    return;
  }
  res.writeHead(what.status, { 'content-type': 'application/json', ...what.headers });
  res.end(what.text ?? (what.body === undefined ? '' : JSON.stringify(what.body)));
}
