import { expect, it } from 'vitest';
import { openApiOf } from './openapi.ts';
import type { RecordedCall } from './recording-fetch.ts';

const amount = {
  type: 'object',
  required: ['value'],
  properties: { value: { type: 'integer', minimum: 0, exclusiveMinimum: true } },
};
const thing = {
  allOf: [
    { $ref: '#/components/schemas/named' },
    {
      properties: {
        amount: { $ref: '#/components/schemas/amount' },
        spare: { anyOf: [{ $ref: '#/components/schemas/amount' }], nullable: true },
        parts: { type: 'array', items: amount },
      },
    },
  ],
};
const named = {
  type: 'object',
  properties: {
    note: { type: 'string', nullable: true },
    kind: { type: 'string', enum: ['a'], nullable: true },
    below: { type: 'number', maximum: 10, exclusiveMaximum: true },
  },
};
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const reference = { $ref: '#/components/schemas/thing' };

const openApi = openApiOf([
  {
    name: 'things.json',
    document: {
      openapi: '3.0.3',
      paths: {
        '/things/{id}': {
          parameters: [{ $ref: '#/components/parameters/id' }],
          post: {
            parameters: [
              { name: 'Key', in: 'header', required: true, schema: { type: 'string', maxLength: 3 } },
            ],
            requestBody: json(reference),
            responses: {
              201: json(reference),
              500: { description: 'Something failed.' },
              default: { $ref: '#/components/responses/failure' },
            },
          },
          get: {
            parameters: [
              { name: 'fields', in: 'query', schema: { type: 'string', pattern: '^[a-z]+$' } },
              { name: 'size', in: 'query', schema: { type: 'integer', maximum: 9 } },
            ],
            responses: { 200: json(reference), 204: {} },
          },
        },
      },
      components: {
        parameters: {
          id: { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^[A-Z]+$' } },
        },
        responses: { failure: json({ type: 'object', required: ['name'] }) },
        schemas: { amount, named, thing },
      },
    },
  },
]);

function call(changes: Partial<RecordedCall> = {}, body: unknown = { amount: { value: 1 } }): RecordedCall {
  return {
    method: 'POST',
    url: new URL('http://x/things/A'),
    requestHeaders: new Headers({ key: 'k' }),
    requestBody: JSON.stringify(body),
    answer: { status: 201, body: JSON.stringify(body) },
    ...changes,
  };
}

const get = (url: string, status: number, body: string) =>
  call({ method: 'GET', url: new URL(url), requestBody: '', answer: { status, body } });

it('lets through what is described', () => {
  const body = { note: null, kind: null, spare: null, below: 9, amount: { value: 1 }, parts: [{ value: 2 }] };
  expect(openApi.requestProblems(call({}, body))).toEqual([]);
  expect(openApi.answerProblems(call({}, body))).toEqual([]);
  expect(openApi.answerProblems(call({ answer: { status: 200, body: '{}' } }))).toEqual([]);
  expect(openApi.answerProblems(call({ answer: { status: 500, body: '{"name":"x"}' } }))).toEqual([]);
  expect(openApi.requestProblems(get('http://x/things/A?fields=all&size=9', 204, ''))).toEqual([]);
  expect(openApi.answerProblems(get('http://x/things/A', 204, ''))).toEqual([]);
  expect(openApi.find(call())).toBe('things.json#/paths/~1things~1%7Bid%7D/post');
});

it.each<[string, RecordedCall, string]>([
  ['another path', call({ url: new URL('http://x/other') }), 'POST /other is not documented'],
  ['another method', call({ method: 'PUT' }), 'PUT /things/A is not documented'],
  ['a false id', call({ url: new URL('http://x/things/a') }), 'id must match pattern'],
  ['no header', call({ requestHeaders: new Headers() }), 'Key is missing'],
  ['a long header', call({ requestHeaders: new Headers({ key: 'long' }) }), 'Key must NOT have more than 3'],
  ['a number too large', get('http://x/things/A?size=10', 204, ''), 'size must be <= 9'],
  ['no number', get('http://x/things/A?size=x', 204, ''), 'size must be integer'],
  ['a false query', get('http://x/things/A?fields=1', 204, ''), 'fields must match pattern'],
  ['a body where none belongs', call({ method: 'GET' }), 'takes no body'],
  ['a misspelled field', call({}, { amuont: {} }), '/amuont must NOT have unevaluated properties'],
  ['a misspelled field below', call({}, { amount: { value: 1, vlaue: 1 } }), '/amount/vlaue must NOT'],
  ['a misspelled field in a list', call({}, { parts: [{ value: 1, x: 1 }] }), '/parts/0/x must NOT'],
  ['a missing field', call({}, { amount: {} }), "/amount must have required property 'value'"],
  ['a limit itself', call({}, { amount: { value: 0 } }), '/amount/value must be > 0'],
  ['the other limit itself', call({}, { below: 10 }), '/below must be < 10'],
])('objects to a request with %s', (_name, made, problem) => {
  expect(openApi.requestProblems(made).join('\n')).toContain(problem);
});

it.each<[string, RecordedCall, string]>([
  ['another path', call({ url: new URL('http://x/other') }), 'POST /other is not documented'],
  ['a false field', call({}, { kind: 'b' }), '/kind must be equal to one of the allowed values'],
  ['a false error', call({ answer: { status: 400, body: '{}' } }), "must have required property 'name'"],
  [
    'a false error of a bare status',
    call({ answer: { status: 500, body: '{}' } }),
    "have required property 'name'",
  ],
  ['an undescribed status', get('http://x/things/A', 202, '{}'), 'status 202 is not documented'],
  ['a body that should be empty', get('http://x/things/A', 204, '{}'), '204 with a body'],
])('objects to an answer with %s', (_name, made, problem) => {
  expect(openApi.answerProblems(made).join('\n')).toContain(problem);
});

it('lets answers hold more than is described', () => {
  expect(openApi.answerProblems(call({}, { later: true, amount: { value: 1, more: 1 } }))).toEqual([]);
});
