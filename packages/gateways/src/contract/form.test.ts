import { expect, it } from 'vitest';
import { readForm } from './form.ts';

it.each([
  ['', {}],
  ['a=1&b=x+y%26', { a: '1', b: 'x y&' }],
  ['a[b]=1&a[c]=2', { a: { b: '1', c: '2' } }],
  ['a[0][b]=1&a[0][c]=2&a[1][b]=3', { a: [{ b: '1', c: '2' }, { b: '3' }] }],
  ['expand[0]=data.x', { expand: ['data.x'] }],
  ['a%5Bb%5D=1', { a: { b: '1' } }],
])('%j is %j', (text, fields) => {
  expect(readForm(text)).toEqual(fields);
});

it('refuses a field that is both a value and fields', () => {
  expect(() => readForm('a=1&a[b]=2')).toThrow('a is a value');
});
