import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeName, typeOf } from './file.ts';

test.each([
  ['%PDF-1.7\n', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', null],
  ['<!doctype html>', null],
  ['PK\x03\x04', null],
  ['%PD', null],
  ['', null],
])('%j is %s', (bytes, type) => {
  expect(typeOf(Buffer.from(bytes, 'latin1'))).toBe(type);
});

test.each([
  ['bank.pdf', 'bank.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\temp\\a b.png', 'a b.png'],
  ['.htaccess', 'htaccess'],
  ['Sao kê tháng 3.pdf', 'Sao kê tháng 3.pdf'],
  ['a"; filename="b', 'a__ filename__b'],
  ['', 'file'],
  [undefined, 'file'],
])('%j is called %j', (sent, name) => {
  expect(safeName(sent)).toBe(name);
});

test('whatever it is called, the name can harm nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (sent) => {
      const name = safeName(sent);
      expect(name).not.toMatch(/[/\\"\p{Cc}]|^\./u);
      expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
      expect([...name].length > 0 && [...name].length <= 120).toBe(true);
    }),
  );
});
