import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SandboxContext } from './context.ts';
import { CONTROL_ROUTES, type Control, runControl } from './control.ts';
import { type Answer, type Call, findRoute, type Outcome, readBody, readTarget, send } from './http.ts';
import { apiPipeline } from './paypal/api.ts';
import { PAGE_ROUTES } from './paypal/checkout.ts';
import { errorBody, PayPalError, refusal } from './paypal/errors.ts';
import { API_ROUTES } from './paypal/routes.ts';
import { stripeAnswers } from './stripe/server.ts';

/** Answers one request of the sandbox. */
export type Handler = (req: IncomingMessage, res: ServerResponse) => void;

/** The handler of everything below `basePath`; `held` collects the answers that are kept waiting on purpose. */
export function makeHandler(
  ctx: SandboxContext,
  control: Control,
  basePath: string,
  held: Set<ServerResponse>,
): Handler {
  const runApi = apiPipeline(ctx);
  const stripe = stripeAnswers(ctx);
  const answer = async (call: Call): Promise<Outcome> => {
    if (call.path.startsWith('/stripe/')) return stripe({ ...call, path: call.path.slice('/stripe'.length) });
    const api = findRoute(API_ROUTES, call.method, call.path);
    if (api) return runApi(api.route.handler, { ...call, params: api.params });
    const page = findRoute(PAGE_ROUTES, call.method, call.path);
    if (page) return page.route.handler(ctx, call);
    const lever = findRoute(CONTROL_ROUTES, call.method, call.path);
    if (lever) return runControl(control, lever.route.handler, call);
    throw refusal('INVALID_RESOURCE_ID', 404);
  };
  return (req, res) => {
    serve(req, res, basePath, answer, held).catch((error: unknown) => send(res, crashed(error)));
  };
}

async function serve(
  req: IncomingMessage,
  res: ServerResponse,
  basePath: string,
  answer: (call: Call) => Promise<Outcome>,
  held: Set<ServerResponse>,
): Promise<void> {
  const target = readTarget(req, basePath);
  const raw = await readBody(req);
  const call = {
    method: req.method ?? 'GET',
    path: target.pathname,
    params: {},
    query: target.searchParams,
    headers: req.headers,
    raw,
  };
  const outcome = await answer(call);
  if (outcome !== 'hold') return send(res, outcome);
  held.add(res);
  res.once('close', () => held.delete(res));
}

function crashed(error: unknown): Answer {
  if (error instanceof PayPalError) return { status: error.status, body: errorBody(error) };
  const message = error instanceof Error ? error.message : String(error);
  return { status: 500, body: { ...errorBody(new PayPalError(500)), sandbox_message: message } };
}

/** A server of its own on loopback; `close` also ends the connections that are held. */
export async function listenOn(
  handler: Handler,
  port: number,
  host: string,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`, close };
}
