import { createServer, type Server } from 'node:http';

/** The parts of answers and events that tests look into; the rest is there, untyped. */
export interface Json {
  [name: string]: unknown;
  id?: string;
  type?: string;
  status?: string;
  access_token?: string;
  event_type?: string;
  amount?: { currency_code: string; value: string };
  details?: { issue: string; field?: string }[];
  links?: { href: string; rel: string; method: string }[];
  purchase_units?: { payments?: { captures?: Json[] } }[];
  payment_source?: { paypal?: Json & { attributes?: { vault?: Json } } };
  resource?: Json;
  events?: Json[];
}

/** A request as the receiver of events saw it. */
export interface Received {
  path: string;
  headers: Record<string, string>;
  raw: string;
  event: Json;
}

/** Listens on a free port, keeps what comes and answers with `status`. */
export function startReceiver(received: Received[], status: () => number): Promise<Server> {
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString('utf8');
    received.push({
      path: req.url ?? '',
      headers: req.headers as Record<string, string>,
      raw,
      event: readable(raw),
    });
    res.writeHead(status()).end();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function readable(raw: string): Json {
  try {
    return JSON.parse(raw) as Json;
  } catch {
    return {} as Json;
  }
}
