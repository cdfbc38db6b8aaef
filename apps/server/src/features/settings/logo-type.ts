import type { Logo } from './setting.ts';
import { svgProblem } from './svg.ts';

export type LogoVerdict =
  | { readonly type: Logo['type'] }
  | { readonly problem: 'not-an-image' | 'not-safe'; readonly reason: string };

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
/** Pixels of a side: a small file can unpack into more than the memory holds. */
const MOST_PIXELS = 4_096;

const notAnImage = (reason: string): LogoVerdict => ({ problem: 'not-an-image', reason });

/** What the bytes are, whatever their sender calls them. Whether they can be drawn is tried afterwards. */
export function judgeLogo(bytes: Buffer): LogoVerdict {
  if (bytes.subarray(0, PNG.length).equals(PNG)) return raster('png', pngSize(bytes));
  if (bytes.subarray(0, JPEG.length).equals(JPEG)) return raster('jpeg', jpegSize(bytes));
  return svg(bytes);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function raster(type: 'png' | 'jpeg', size: Size | null): LogoVerdict {
  if (!size || size.width === 0 || size.height === 0) return notAnImage('its size cannot be read');
  if (size.width > MOST_PIXELS || size.height > MOST_PIXELS)
    return notAnImage(`it is ${size.width} × ${size.height} pixels large; a side has at most ${MOST_PIXELS}`);
  return { type };
}

/** The header is the first chunk: length, `IHDR`, width, height. */
function pngSize(bytes: Buffer): Size | null {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** A start-of-frame marker, whatever its coding; these three between them are none. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Segments follow each other by their lengths until one is a frame's: length, precision, height, width. */
function jpegSize(bytes: Buffer): Size | null {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function svg(bytes: Buffer): LogoVerdict {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return notAnImage('its first bytes are those of no picture');
  }
  if (!/<(\w+:)?svg[\s>]/.test(text)) return notAnImage('its first bytes are those of no picture');
  const problem = svgProblem(text);
  return problem ? { problem: 'not-safe', reason: problem } : { type: 'svg' };
}
