import { createHash, type KeyObject, verify } from 'node:crypto';

export interface Signature {
  /** The signature's tags: `d`, `s`, `h` and so on. */
  tags: Record<string, string>;
  /** Whether it holds for the headers that it names, and for the body. */
  holds: boolean;
}

/** Reads a message as RFC 6376 says a receiver does (relaxed/relaxed, one signature); null where it is not signed. */
export function signatureOf(raw: string, publicKey: KeyObject): Signature | null {
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw
    .slice(0, end)
    .split(/\r\n(?![ \t])/)
    .map((line) => ({ name: (line.split(':')[0] as string).trim().toLowerCase(), line }));
  const own = headers.find(({ name }) => name === 'dkim-signature');
  if (!own) return null;
  const tags = tagsOf(own.line);
  const left = [...headers];
  const signed = (tags['h'] as string).split(':').flatMap((named) => {
    const at = left.findLastIndex(({ name }) => name === named.toLowerCase());
    return at < 0 ? [] : [relaxed((left.splice(at, 1)[0] as { line: string }).line)];
  });
  const unsigned = relaxed(own.line.replace(/(\bb=)[^;]*$/, '$1'));
  const bodyHash = createHash('sha256')
    .update(relaxedBody(raw.slice(end + 4)), 'utf8')
    .digest('base64');
  const says = Buffer.from([...signed, unsigned].join('\r\n'), 'utf8');
  const isOfHeaders = verify('sha256', says, publicKey, Buffer.from(tags['b'] as string, 'base64'));
  return { tags, holds: isOfHeaders && bodyHash === tags['bh'] && tags['c'] === 'relaxed/relaxed' && tags['a'] === 'rsa-sha256' };
}

function tagsOf(line: string): Record<string, string> {
  const value = line.slice(line.indexOf(':') + 1).replace(/\s+/g, '');
  return Object.fromEntries(
    value
      .split(';')
      .filter(Boolean)
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)]),
  );
}

function relaxed(line: string): string {
  const at = line.indexOf(':');
  const value = line.slice(at + 1).replace(/\r\n/g, '');
  return `${line.slice(0, at).trim().toLowerCase()}:${value.replace(/[ \t]+/g, ' ').trim()}`;
}

function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  while (lines.at(-1) === '') lines.pop();
  return lines.map((line) => `${line}\r\n`).join('');
}
