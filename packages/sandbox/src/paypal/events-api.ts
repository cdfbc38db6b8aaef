import type { SandboxContext } from '../context.ts';
import type { Answer, Call } from '../http.ts';
import { gatewayOf, schedule } from '../outbox.ts';
import { find, type WebhookEvent } from '../state.ts';
import { detail, PayPalError, refusal } from './errors.ts';
import { cutField } from './raw-json.ts';
import { isGenuine, type Transmission } from './signing.ts';
import { type Check, list, object, parseBody, text } from './validate.ts';

const anything: Check = () => undefined;

const verification = object(
  {
    auth_algo: text({ max: 100 }),
    cert_url: text({ max: 500 }),
    transmission_id: text({ max: 50 }),
    transmission_sig: text({ max: 500 }),
    transmission_time: text({ max: 100 }),
    webhook_id: text({ max: 50, pattern: /^[a-zA-Z0-9]+$/ }),
    webhook_event: anything,
  },
  [
    'auth_algo',
    'cert_url',
    'transmission_id',
    'transmission_sig',
    'transmission_time',
    'webhook_id',
    'webhook_event',
  ],
);

/** POST /v1/notifications/verify-webhook-signature, over the event's bytes as they stand in the request. */
export function verifySignature(ctx: SandboxContext, call: Call): Answer {
  const given = parseBody<Transmission>(call.raw, verification);
  const event = cutField(call.raw, 'webhook_event') ?? Buffer.alloc(0);
  const genuine = isGenuine(ctx.state.identity, ctx.state.webhookId, given, event);
  return { status: 200, body: { verification_status: genuine ? 'SUCCESS' : 'FAILURE' } };
}

/** GET /v1/notifications/webhooks-events: newest first, pages by `page`. */
export function listEvents(ctx: SandboxContext, call: Call): Answer {
  const size = wholeNumber(call, 'page_size', 10);
  const page = wholeNumber(call, 'page', 1);
  const found = Object.values(ctx.state.events)
    .filter((event) => isAskedFor(event, call.query))
    .reverse();
  const events = found.slice((page - 1) * size, page * size).map((event) => JSON.parse(event.body));
  const links = [pageLink(ctx, call, page, 'self')];
  if (found.length > page * size) links.push(pageLink(ctx, call, page + 1, 'next'));
  if (page > 1) links.push(pageLink(ctx, call, page - 1, 'previous'));
  return { status: 200, body: { events, count: events.length, links } };
}

function isAskedFor(event: WebhookEvent, query: URLSearchParams): boolean {
  const from = instant(query, 'start_time');
  const to = instant(query, 'end_time');
  const type = query.get('event_type');
  const transaction = query.get('transaction_id');
  return (
    gatewayOf(event) === 'paypal' &&
    (!from || event.createdAt >= from) &&
    (!to || event.createdAt <= to) &&
    (!type || event.type === type) &&
    (!transaction || event.transactionId === transaction)
  );
}

function instant(query: URLSearchParams, name: string): Date | null {
  const value = query.get(name);
  if (!value) return null;
  const parsed = new Date(value);
  if (Number.isNaN(parsed.getTime())) throw badParameter(name, value);
  return parsed;
}

function wholeNumber(call: Call, name: string, otherwise: number): number {
  const value = call.query.get(name);
  if (value === null) return otherwise;
  if (!/^[1-9][0-9]{0,3}$/.test(value)) throw badParameter(name, value);
  return Number(value);
}

const badParameter = (name: string, value: string): PayPalError =>
  new PayPalError(400, [
    { ...detail('INVALID_PARAMETER_SYNTAX', { field: name, value }), location: 'query' },
  ]);

function pageLink(ctx: SandboxContext, call: Call, page: number, rel: string) {
  const query = new URLSearchParams(call.query);
  query.set('page', String(page));
  return { href: `${ctx.apiUrl()}/v1/notifications/webhooks-events?${query}`, rel, method: 'GET' };
}

function findEvent(ctx: SandboxContext, call: Call): WebhookEvent {
  const event = find(ctx.state.events, call.params.id);
  if (!event || gatewayOf(event) !== 'paypal') throw refusal('INVALID_RESOURCE_ID', 404);
  return event;
}

/** GET /v1/notifications/webhooks-events/{id} */
export function getEvent(ctx: SandboxContext, call: Call): Answer {
  return { status: 200, body: findEvent(ctx, call).body };
}

/** POST /v1/notifications/webhooks-events/{id}/resend: queues another delivery of the same event. */
export function resendEvent(ctx: SandboxContext, call: Call): Answer {
  parseBody(call.raw, object({ webhook_ids: list(text({ max: 50 }), 0, 500) }));
  const event = findEvent(ctx, call);
  schedule(ctx, event.id);
  return { status: 202, body: event.body };
}

/** GET /v1/notifications/certs/{id}: the signing certificate, open to everybody. */
export function serveCertificate(ctx: SandboxContext, call: Call): Answer {
  const known = [ctx.state.identity, ctx.state.rogue].find((identity) => identity?.certId === call.params.id);
  if (!known) throw refusal('INVALID_RESOURCE_ID', 404);
  return { status: 200, body: known.certPem, headers: { 'content-type': 'application/x-pem-file' } };
}
