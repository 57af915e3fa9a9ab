import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** RFC 8301: receivers pay no heed to what a shorter key signs. */
const leastBits = 1024;
const mend = 'openssl genrsa -out dkim.pem 2048 makes one';

/** The key that signs mails, as PEM: of a file (`file:/run/secrets/dkim.pem`), or its text, where `\n` may stand for a line break. Throws what is wrong with it. */
export function readDkimKey(value: string): string {
  const pem = value.startsWith('file:') ? contentOf(value.slice('file:'.length)) : value.replaceAll('\\n', '\n');
  const key = parsed(pem);
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type !== 'rsa') throw new Error(`is an ${type} key, and mails are signed with RSA: ${mend}`);
  const bits = details?.modulusLength ?? 0;
  if (bits < leastBits) throw new Error(`has ${bits} bits, and receivers want ${leastBits} at least: ${mend}`);
  return pem;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`names a file that cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** What the library says of a key is for those who know it; and it must not quote the key. */
function parsed(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error(`must be a private RSA key in PEM, without a passphrase, or file: and the path of one: ${mend}`);
  }
}
