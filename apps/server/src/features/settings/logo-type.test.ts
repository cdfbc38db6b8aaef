import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeLogo } from './logo-type.ts';
import { LOGO_SVG, png } from './testing/logos.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const svg = (inside: string, more = '') =>
  Buffer.from(`<svg ${NS} ${more} viewBox="0 0 9 9">${inside}</svg>`);
const jpeg = (width: number, height: number) =>
  Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    1,
    2,
    0xff,
    0xc2,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
  ]);

test.each([
  ['png', png(4, 3)],
  ['jpeg', jpeg(640, 480)],
  ['svg', Buffer.from(LOGO_SVG)],
  ['svg', Buffer.from(`\uFEFF${LOGO_SVG}`)],
  ['svg', Buffer.from(`<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:path d="M0 0h9"/></svg:svg>`)],
])('a drawing is taken for what it is: %s', (type, bytes) => {
  expect(judgeLogo(bytes)).toEqual({ type });
});

test.each([
  ['text', Buffer.from('logo.png')],
  ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['PDF', Buffer.from('%PDF-1.7\n')],
  ['GIF', Buffer.from('GIF89a')],
  ['nothing', Buffer.alloc(0)],
  ['half a header', png(4, 3).subarray(0, 20)],
  ['a PNG without a height', png(4, 0)],
  ['a PNG larger than memory', png(100_000, 4, 1)],
  ['a JPEG larger than memory', jpeg(5_000, 9)],
  ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xd9])],
  ['a JPEG whose segments lie', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 1, 2, 0xff, 0xd9])],
  ['an SVG in another coding', Buffer.from(LOGO_SVG, 'utf16le')],
])('no picture: %s', (_, bytes) => {
  expect(judgeLogo(bytes)).toMatchObject({ problem: 'not-an-image' });
});

describe('an SVG that is more than a drawing', () => {
  test.each([
    ['script', svg('<script>alert(1)</script>')],
    ['script of any prefix', svg('<x:script>alert(1)</x:script>', 'xmlns:x="http://www.w3.org/2000/svg"')],
    ['foreign content', svg('<foreignObject><p>hi</p></foreignObject>')],
    ['a handler', svg('<rect onload="alert(1)"/>')],
    ['a handler on top', svg('', 'onload="alert(1)"')],
    ['a handler in capitals', svg('<rect ONCLICK="alert(1)"/>')],
    ['a handler with a prefix', svg('<rect ev:onclick="alert(1)"/>')],
    ['a picture from elsewhere', svg('<image href="https://evil.example/x.png"/>')],
    ['a picture inside', svg('<image href="data:image/png;base64,AAAA"/>')],
    ['a use from elsewhere', svg('<use href="https://evil.example/x.svg#a"/>')],
    ['a use from elsewhere by xlink', svg('<use xlink:href="x.svg#a"/>')],
    ['a link', svg('<a href="https://evil.example"><rect/></a>')],
    ['a fill from elsewhere', svg('<rect fill="url(https://evil.example/x#a)"/>')],
    ['a fill from beside it', svg('<rect fill="url(x.svg#a)"/>')],
    ['a fill in disguise', svg('<rect style="fill: u&#114;l(x.svg#a)"/>')],
    ['a fill escaped', svg('<rect style="fill: \\75rl(x.svg#a)"/>')],
    ['an import', svg('<style>@import "x.css";</style>')],
    ['a style sheet that fetches', svg('<style>rect { fill: url(//evil.example/x#a) }</style>')],
    [
      'another in it',
      svg('<style><![CDATA[rect { background: image-set("https://evil.example/x" 1x) }]]></style>'),
    ],
    [
      'a DOCTYPE with entities',
      Buffer.from(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg ${NS}>&x;</svg>`),
    ],
    ['a style sheet by instruction', Buffer.from(`<?xml-stylesheet href="x.css"?><svg ${NS}/>`)],
    ['movement that changes a link', svg('<animate attributeName="href" to="javascript:alert(1)"/>')],
    ['HTML around it', Buffer.from(`<html><svg ${NS}/></html>`)],
    ['a second drawing', Buffer.from(`<svg ${NS}/><svg ${NS}/>`)],
    ['text beside it', Buffer.from(`<svg ${NS}/>x`)],
    ['an end too few', Buffer.from(`<svg ${NS}><g>`)],
    ['an end too many', Buffer.from(`<svg ${NS}></g></svg>`)],
    ['an attribute without quotes', svg('<rect width=9 />')],
    ['copies of copies', svg('<use href="#a"/>'.repeat(21))],
    ['depth', svg('<g>'.repeat(70) + '</g>'.repeat(70))],
  ])('%s', (_, bytes) => {
    expect(judgeLogo(bytes)).toMatchObject({ problem: 'not-safe' });
  });

  test('what is refused is named', () => {
    expect(judgeLogo(svg('<foreignObject/>'))).toEqual({
      problem: 'not-safe',
      reason: 'the element foreignObject',
    });
  });
});

test('whatever comes, it is judged at once and without a throw', () => {
  const parts = fc.constantFrom(
    '<svg ',
    NS,
    '>',
    '</svg>',
    '<g',
    '"',
    "'",
    '=',
    'a',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    ' ',
    '/',
    '&',
  );
  const pieces = fc.array(parts, { maxLength: 200 }).map((list) => Buffer.from(`<svg ${list.join('')}`));
  fc.assert(
    fc.property(
      fc.oneof(
        pieces,
        fc.uint8Array({ maxLength: 300 }).map((list) => Buffer.from(list)),
      ),
      (bytes) => {
        const begun = performance.now();
        expect(judgeLogo(bytes)).toBeDefined();
        expect(performance.now() - begun).toBeLessThan(500);
      },
    ),
  );
});

test('a megabyte that never closes is read in no time', () => {
  const begun = performance.now();
  for (const part of ['<g a="b" ', '<!--', '<![CDATA[', ' ', '<g>', 'a="b" ']) {
    judgeLogo(Buffer.from(`<svg ${NS} ${part.repeat(1_000_000 / part.length)}`));
  }
  expect(performance.now() - begun).toBeLessThan(2_000);
});
