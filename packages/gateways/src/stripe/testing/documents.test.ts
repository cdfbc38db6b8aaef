import { expect, it } from 'vitest';
import type { RecordedCall } from '../../contract/recording-fetch.ts';
import { stripeSpecs } from './documents.ts';

const specs = stripeSpecs({
  requestSchemas: {
    definitions: {
      Make: {
        type: 'object',
        additionalProperties: false,
        required: ['amount'],
        properties: { amount: { type: 'number' }, confirm: { type: 'boolean' }, expand: { type: 'array' } },
      },
      StripeRequests: { properties: { 'POST /v1/things': { $ref: '#/definitions/Make' } } },
    },
  },
  operations: {
    'POST /v1/things': { params: {} },
    'GET /v1/things/{thing}': { params: {} },
    'GET /v1/things': {
      params: {
        created: { type: 'integer' },
        kind: { type: 'string', enum: ['a'] },
        owner: { type: 'string', required: true },
      },
    },
  },
  openApi: {
    paths: {
      '/v1/things': {
        get: { responses: { 200: { content: { 'application/json': { schema: { required: ['id'] } } } } } },
      },
    },
    components: { schemas: { thing: { required: ['id'] } } },
  },
});

const call = (method: string, path: string, requestBody = ''): RecordedCall => ({
  method,
  url: new URL(path, 'http://x'),
  requestHeaders: new Headers(),
  requestBody,
  answer: { status: 200, body: '{}' },
});

it.each<[RecordedCall, object]>([
  [call('POST', '/v1/things', 'amount=1&confirm=true&expand[0]=x'), { by: 'schema', problems: [] }],
  [
    call('POST', '/v1/things', 'amount=1&amuont=1'),
    { problems: ['/amuont must NOT have additional properties'] },
  ],
  [call('POST', '/v1/things', 'confirm=true'), { problems: [" must have required property 'amount'"] }],
  [call('POST', '/v1/things', 'amount=one'), { problems: ['/amount must be number'] }],
  [call('GET', '/v1/things/1?expand[0]=x'), { by: 'parameters', problems: [] }],
  [call('GET', '/v1/things/1?size=1'), { problems: ['size is not documented'] }],
  [call('GET', '/v1/things?owner=o&created[gte]=5&kind=a'), { by: 'parameters', problems: [] }],
  [
    call('GET', '/v1/things?created[gte]=now&kind=b'),
    { problems: ['owner is missing', 'created.gte is no integer', 'kind must not be b'] },
  ],
  [call('DELETE', '/v1/things/1'), { by: null }],
])('%# is judged', (made, expected) => {
  expect(specs.request(made)).toMatchObject(expected);
});

it('judges answers and objects', () => {
  expect(specs.answerProblems(call('GET', '/v1/things'))).toEqual([" must have required property 'id'"]);
  expect(specs.objectProblems({ object: 'thing' })).toEqual([" must have required property 'id'"]);
});
