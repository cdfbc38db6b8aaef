import { crc32, deflateSync } from 'node:zlib';

/** A drawing as a drawing program writes it. */
export const LOGO_SVG = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Two waves -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 220 60">
  <title>Sông Hồng</title>
  <defs><linearGradient id="deep"><stop offset="0" stop-color="#0b5c58"/><stop offset="1" stop-color="#86d5ca"/></linearGradient>
  <style><![CDATA[.wave { fill: url(#deep); }]]></style><path id="one" d="M0 30 Q15 5 30 30 T60 30 V55 H0 Z"/></defs>
  <g class="wave"><use xlink:href="#one"/><use href="#one" transform="translate(60 0)"/></g>
  <circle cx="170" cy="30" r="24" style="fill: url('#deep')"/>
</svg>`;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG that says that it is so large, with the pixels of one that is `filled` rows high. */
export function png(width: number, height: number, filled = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((width * 3 + 1) * filled, 0x55);
  for (let row = 0; row < filled; row += 1) rows[row * (width * 3 + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
