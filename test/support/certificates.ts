import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A certificate and its key, as PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

/** An authority of the test's own, known to whom its certificate is handed. */
export class Authority {
  readonly cert: string;
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(private readonly name: string) {
    this.cert = certificate({ subject: name, issuer: name, of: this.keys.publicKey, by: this.keys.privateKey, extensions: authority });
  }

  /** For a server of that name; `until` is the last instant at which it holds. */
  certify(host: string, until = new Date(Date.now() + 86_400_000)): Certificate {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const extensions = [extension('551d11', sequence(tagged(0x82, Buffer.from(host))))];
    return {
      cert: certificate({ subject: host, issuer: this.name, of: publicKey, by: this.keys.privateKey, extensions, until }),
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
  }
}

interface Asked {
  subject: string;
  issuer: string;
  of: KeyObject;
  by: KeyObject;
  extensions: Buffer[];
  until?: Date;
}

/** X.509, version 3 (RFC 5280), signed with ECDSA over SHA-256; in DER, whose few forms are below. */
function certificate({ subject, issuer, of, by, extensions, until = new Date(Date.now() + 86_400_000) }: Asked): string {
  const algorithm = sequence(identifier('2a8648ce3d040302'));
  const name = (common: string) => sequence(tagged(0x31, sequence(identifier('550403'), tagged(0x0c, Buffer.from(common)))));
  const said = sequence(
    tagged(0xa0, number(Buffer.from([2]))),
    number(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name(issuer),
    sequence(time(new Date(until.getTime() - 2 * 86_400_000)), time(until)),
    name(subject),
    of.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  );
  const signed = sequence(said, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', said, by)])));
  const lines = signed.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function tagged(tag: number, content: Buffer): Buffer {
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function identifier(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

function number(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

function time(at: Date): Buffer {
  return tagged(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(identifier(id), tagged(0x04, value));
}

/** Basic constraints: it may certify others. */
const authority = [extension('551d13', sequence(tagged(0x01, Buffer.from([0xff]))))];
