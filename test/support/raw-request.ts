import { request } from 'node:http';

export interface RawAnswer {
  status: number;
  type: string;
  text: string;
}

export interface RawRequest {
  method: string;
  /** Sent as it stands: `fetch` would tidy it up first. */
  path: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** In milliseconds: whoever waits longer for one answer has met a page that hangs. */
const patience = 60_000;

/** One request as no browser would send it. */
export function sendRaw(address: string, { method, path, headers, body }: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text: Buffer.concat(parts).toString() }),
      );
      response.on('error', reject);
    });
    sent.setTimeout(patience, () => sent.destroy(new Error(`no answer to ${method} ${path.slice(0, 120)} in ${patience} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}
