import assert from 'node:assert/strict';
import {
  type Customer,
  createClient,
  MekongError,
  NotFoundError,
  newIdempotencyKey,
  unwrap,
  unwrapPage,
  ValidationError,
} from '@mekong/sdk';

/** A program of somebody who installed the package, against a running shop: what the README does not show. */
const { MEKONG_URL: baseUrl = '', MEKONG_KEY: apiKey = '' } = process.env;
const client = createClient({ baseUrl, apiKey });

const missing = unwrap(client.GET('/api/v1/customers/{id}', { params: { path: { id: 'cus_none' } } }));
await assert.rejects(missing, (error) => {
  assert(error instanceof NotFoundError && error instanceof MekongError);
  assert.deepEqual([error.code, error.status], ['CUSTOMER_NOT_FOUND', 404]);
  assert.match(error.requestId ?? '', /./);
  assert.equal(error.docs, '/docs/errors#CUSTOMER_NOT_FOUND');
  return true;
});

const nameless = unwrap(client.POST('/api/v1/customers', { body: { email: 'nobody', name: 'x' } }));
await assert.rejects(nameless, (error) => {
  assert(error instanceof ValidationError);
  assert.equal(error.details[0]?.field, 'body.email');
  return true;
});

/** The server does its work; the answer is lost on the way. */
let losses = 0;
const flaky = createClient({
  baseUrl,
  apiKey,
  sleep: async () => {},
  fetch: async (request) => {
    const answer = await fetch(request);
    if (losses++ < 2) throw new TypeError('fetch failed');
    return answer;
  },
});
const email = `${newIdempotencyKey()}@example.com`;
const customer: Customer = await unwrap(flaky.POST('/api/v1/customers', { body: { email, name: 'Once' } }));
const found = await unwrapPage(client.GET('/api/v1/customers', { params: { query: { email } } }));
assert.equal(losses, 3);
assert.deepEqual(
  found.items.map(({ id }) => id),
  [customer.id],
);
// @ts-expect-error: a path that the API does not have is no program
void (() => client.GET('/api/v1/nothing'));
console.log('errors, retries, types: good');
