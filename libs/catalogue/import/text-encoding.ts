/**
 * Text from bytes: a byte order mark decides, else UTF-8 where it is that but for a bad byte here and there (a file that was cut off, a
 * line from elsewhere), else it is Windows-1252, of which Latin-1 is a part.
 */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  // In UTF-8 every letter with a sign is two bytes that fit each other, which hardly ever stand so by chance.
  const fitting = bad === 0 ? 0 : (text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0);
  return bad === 0 || fitting > 4 * bad ? text.replace(/\ufffd+$/, '') : windows1252(bytes);
}

/** What Windows puts at 0x80 to 0x9f; Node 20's own decoder takes these bytes for control characters. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Whether bytes can be text at all: no NUL, hardly any control characters, mostly letters and blanks. */
export function isText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  if (sample.includes('\u0000')) return false;
  let control = 0;
  let readable = 0;
  for (const char of sample) {
    if (/[\p{Cc}\ufffd]/u.test(char) && !/[\t\n\r\f\v]/.test(char)) control++;
    else if (/[\p{ASCII}\p{Script=Latin}–—…„“”‘’«»•·×§°€]/u.test(char)) readable++;
  }
  const length = Math.max(1, [...sample].length);
  // Random bytes read as Windows-1252 are a third signs and control characters.
  return control / length < 0.01 && (readable / length > 0.5 || /\p{L}{3}/u.test(sample)) && signShare(sample) < 0.35;
}

function signShare(sample: string): number {
  const signs = sample.match(/[^\p{L}\p{N}\s]/gu)?.length ?? 0;
  return sample.length < 40 ? 0 : signs / sample.length;
}
