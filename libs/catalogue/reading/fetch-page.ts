import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { documentLimits } from '../import/document-limits.js';
import { DocumentTooLarge, ImportError } from '../import/errors.js';
import type { SourceFile } from '../import/read-document.js';
import { isPublicAddress, isPublicName } from './public-address.js';

export const fetchLimits = { seconds: 15, redirects: 4, bytes: 10_000_000 };

/** Where one may go. The rule itself is the default; tests have a network of their own. */
export interface Network {
  resolve(host: string): Promise<string[]>;
  mayReach(address: string, port: number): boolean;
}

const publicNetwork: Network = {
  // A name of the house is not even asked for.
  resolve: async (host) => (isPublicName(host) ? (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address) : []),
  mayReach: (address, port) => isPublicAddress(address) && (port === 80 || port === 443),
};

/** Nothing that others on the way could read or change. */
export const secureNetwork: Network = { ...publicNetwork, mayReach: (address, port) => isPublicAddress(address) && port === 443 };

/**
 * A page of the public web. Every address a name stands for is checked, and the one that was checked is connected to: between the two no
 * name is looked up again. The same for each redirect. `publicUrl` is where this installation itself is found. Throws an ImportError that tells nothing of what answered.
 */
export async function fetchPage(address: string, publicUrl: string, network: Network = publicNetwork): Promise<SourceFile> {
  const patience = AbortSignal.timeout(fetchLimits.seconds * 1000);
  let url = addressOf(address, publicUrl);
  for (let hop = 0; hop <= fetchLimits.redirects; hop++) {
    const answer = await ask(url, publicUrl, network, patience);
    const status = answer.statusCode ?? 0;
    const next = answer.headers.location;
    if (status >= 300 && status < 400 && next) {
      answer.destroy();
      if (!URL.canParse(next, url.href)) throw new ImportError('address_refused', { status });
      url = addressOf(new URL(next, url.href).href, publicUrl);
      continue;
    }
    if (status !== 200) {
      answer.destroy();
      throw new ImportError('address_refused', { status });
    }
    return { name: url.href.slice(0, 500), bytes: await bodyOf(answer, patience) };
  }
  throw new ImportError('address_refused', { status: 310 });
}

/** An address that can be public at all. Throws for another scheme, a password, no address, and the installation's own. */
export function addressOf(text: string, publicUrl: string): URL {
  const written = text.trim();
  const full = /^[a-z][a-z\d+.-]*:/i.test(written) && !/^[^/]*:\d/.test(written) ? written : `https://${written}`;
  if (!URL.canParse(full) || full.length > 2000) throw new ImportError('address_not_public');
  const url = new URL(full);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || !url.hostname) throw new ImportError('address_not_public');
  url.hash = '';
  // What is here already would come in as somebody else's, and a name that leads back in is no page of the web.
  if (hostOf(url) === hostOf(new URL(publicUrl))) throw new ImportError('address_is_ours');
  return url;
}

/** What Node calls a certificate that is out of date, another's, or of nobody known here. */
const untrusted = /^(ERR_TLS_CERT|CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF))/;

function hostOf(url: URL): string {
  return `${url.hostname.replace(/\.$/, '')}:${url.port}`;
}

async function ask(url: URL, publicUrl: string, network: Network, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const addresses = isIP(host) ? [host] : await network.resolve(host).catch(() => Promise.reject(new ImportError('address_not_reached')));
  const [first] = addresses;
  // One that points inside makes the name an inside name, whatever else it points to.
  if (!first || !addresses.every((one) => network.mayReach(one, port))) throw new ImportError('address_not_public');
  const send = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const failed = ({ code = '' }: NodeJS.ErrnoException) =>
      reject(new ImportError(untrusted.test(code) ? 'address_not_trusted' : 'address_not_reached'));
    const request = send(
      {
        ...{ host: first, port, path: url.pathname + url.search, method: 'GET', signal, agent: false, maxHeaderSize: 32_768 },
        ...(url.protocol === 'https:' && !isIP(host) ? { servername: host } : {}),
        headers: {
          host: url.host,
          'user-agent': `Tandem/1 (+${publicUrl}; reads one page that its user named)`,
          accept: 'text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5',
          'accept-encoding': 'gzip, deflate, br',
        },
      },
      resolve,
    );
    request.once('error', failed);
    request.end();
  });
}

/** Unpacked, and no more of it than we read: a small answer may unpack without end. */
async function bodyOf(answer: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const limit = Math.min(fetchLimits.bytes, documentLimits.bytes);
  const packed = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress }[answer.headers['content-encoding'] ?? ''];
  const body = packed ? answer.pipe(packed()) : answer;
  if (body !== answer) answer.once('error', (error) => body.destroy(error));
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      signal.throwIfAborted();
      bytes += (chunk as Buffer).length;
      if (bytes > limit) throw new DocumentTooLarge({ bytes: limit });
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('address_not_reached');
  } finally {
    answer.destroy();
  }
  return Buffer.concat(chunks);
}
