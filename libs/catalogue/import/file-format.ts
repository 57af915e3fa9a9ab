export type FileFormat = 'zip' | 'pdf' | 'doc' | 'word before 97' | 'text' | { unsupported: string } | { foreign: string };

const signatures: readonly { bytes: number[]; at?: number; format: FileFormat }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], format: 'zip' },
  { bytes: ascii('%PDF-'), format: 'pdf' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], format: 'doc' },
  // Word 2, of 1991; those of 6 and 95 are found out in what they are packed in.
  { bytes: [0xdb, 0xa5, 0x2d, 0x00], format: 'word before 97' },
  { bytes: ascii('{\\rtf'), format: { unsupported: 'RTF' } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], format: { foreign: 'PNG' } },
  { bytes: [0xff, 0xd8, 0xff], format: { foreign: 'JPEG' } },
  { bytes: ascii('GIF8'), format: { foreign: 'GIF' } },
  { bytes: ascii('WEBP'), at: 8, format: { foreign: 'WebP' } },
  { bytes: ascii('ftyp'), at: 4, format: { foreign: 'MP4' } },
  { bytes: ascii('MZ'), format: { foreign: 'EXE' } },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], format: { foreign: 'ELF' } },
  { bytes: [0x1f, 0x8b], format: { foreign: 'GZIP' } },
  { bytes: ascii('Rar!'), format: { foreign: 'RAR' } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], format: { foreign: '7Z' } },
  { bytes: ascii('ID3'), format: { foreign: 'MP3' } },
];

/** What the first bytes say, whatever the file is called. Bytes without a known signature may be text. */
export function formatOf(bytes: Buffer): FileFormat {
  const found = signatures.find(({ bytes: wanted, at = 0 }) => wanted.every((byte, index) => bytes[at + index] === byte));
  // «MZ» and the like also begin words: without a NUL close by they are text.
  if (
    found &&
    typeof found.format === 'object' &&
    'foreign' in found.format &&
    found.bytes.length < 4 &&
    !bytes.subarray(0, 512).includes(0)
  ) {
    return 'text';
  }
  return found?.format ?? 'text';
}

function ascii(text: string): number[] {
  return [...Buffer.from(text, 'latin1')];
}
