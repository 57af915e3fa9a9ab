import { Transformer } from '@napi-rs/image';

/** A photograph-like JPEG, red at its left and blue at its right, brighter towards the top. */
export function aJpeg(width = 640, height = 480): Promise<Buffer> {
  return Transformer.fromRgbaPixels(pixels(width, height, 255), width, height).jpeg(90);
}

export function aPng(width = 640, height = 480, alpha = 255): Promise<Buffer> {
  return Transformer.fromRgbaPixels(pixels(width, height, alpha), width, height).png();
}

function pixels(width: number, height: number, alpha: number): Buffer {
  const bytes = Buffer.alloc(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const light = 255 - Math.floor((Math.floor(at / width) * 128) / height);
    const isLeft = at % width < width / 2;
    bytes.set([isLeft ? light : 0, 0, isLeft ? 0 : light, alpha], at * 4);
  }
  return bytes;
}

/** The place of a town hall, as a telephone writes it. */
export const secretPlace = '56.1361';

/** With what a telephone writes: that it was held on its side, where, and by whom. */
export function withExif(jpeg: Buffer, orientation = 6): Buffer {
  const words = Buffer.from(`${secretPlace}N 8.9766E Anna Hansen\0`);
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  // Orientation, then the image's description, which stands behind.
  tiff.writeUInt16BE(0x010e, 10);
  tiff.writeUInt16BE(2, 12);
  tiff.writeUInt32BE(words.length, 14);
  tiff.writeUInt32BE(tiff.length, 18);
  tiff.writeUInt16BE(0x0112, 22);
  tiff.writeUInt16BE(3, 24);
  tiff.writeUInt32BE(1, 26);
  tiff.writeUInt16BE(orientation, 30);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, words]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** Says that it is that large, and holds next to nothing. */
export function aHugePng(width = 60_000, height = 60_000): Buffer {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head.set([8, 6, 0, 0, 0], 24);
  return Buffer.concat([head, Buffer.alloc(100)]);
}

/** The shortest file that readers of PDF open. */
export function aPdf(words = 'Eksempel'): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF`,
  );
}
