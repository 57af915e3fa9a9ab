import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
import { FilesUnavailable } from './errors.js';
import { type ByteRange, FileStore, type ReceivedFile } from './file-store.js';
import { measured, newPath } from './receive-file.js';

const emptyHash = createHash('sha256').digest('hex');
/** Without a sign of life from the store. */
const patience = 30_000;

/**
 * Files in a bucket of anything that speaks S3, addressed by path. A PUT is there whole or not at all, and its signature
 * covers the SHA-256 of the bytes, so the store refuses what was garbled on the way.
 */
export class S3Store extends FileStore {
  readonly incoming = join(tmpdir(), 'tandem-incoming');
  private readonly bucket: string;
  private readonly credentials: { accessKeyId: string; secretAccessKey: string; region: string };

  /** `https://KEY:SECRET@endpoint/bucket?region=…`; `s3:` is the same as `https:`. */
  constructor(url: string) {
    super();
    const { protocol, host, pathname, username, password, searchParams } = new URL(url.replace(/^s3:/, 'https:'));
    this.bucket = `${protocol}//${host}${pathname.replace(/\/+$/, '')}`;
    this.credentials = {
      accessKeyId: decodeURIComponent(username),
      secretAccessKey: decodeURIComponent(password),
      region: searchParams.get('region') ?? 'us-east-1',
    };
  }

  async keep(file: ReceivedFile, key: string): Promise<void> {
    const headers = { 'content-length': String(file.size), 'content-type': 'application/octet-stream' };
    await this.done(await this.send('PUT', key, file.sha256, headers, createReadStream(file.path)));
    await rm(file.path, { force: true });
  }

  async open(key: string, range?: ByteRange): Promise<Readable | null> {
    const answer = await this.send('GET', key, emptyHash, range ? { range: `bytes=${range.start}-${range.end}` } : {});
    if (answer.statusCode === 200 || answer.statusCode === 206) return answer;
    answer.resume();
    if (answer.statusCode === 404) return null;
    throw refusedWith(answer);
  }

  async remove(key: string): Promise<void> {
    const answer = await this.send('DELETE', key, emptyHash);
    if (answer.statusCode === 404) answer.resume();
    else await this.done(answer);
  }

  async check(): Promise<void> {
    const path = await newPath(this.incoming);
    await writeFile(path, 'tandem');
    await this.keep(await measured(path), 'tandem-check').finally(() => rm(path, { force: true }));
    (await this.open('tandem-check'))?.resume();
    await this.remove('tandem-check');
  }

  private async send(
    method: string,
    key: string,
    hash: string,
    sent: Record<string, string> = {},
    body?: Readable,
  ): Promise<IncomingMessage> {
    const address = `${this.bucket}/${key}`;
    const signer = new AwsV4Signer({
      ...this.credentials,
      method,
      url: address,
      headers: { 'x-amz-content-sha256': hash },
      service: 's3',
    });
    const { url, headers } = await signer.sign();
    const start = url.protocol === 'http:' ? plainRequest : tlsRequest;
    return new Promise<IncomingMessage>((resolve, reject) => {
      const failed = (error: unknown) => reject(new FilesUnavailable(error));
      const request = start(url, { method, headers: { ...Object.fromEntries(headers), ...sent }, timeout: patience }, resolve);
      request.on('timeout', () => request.destroy(new Error('the file store does not answer')));
      request.on('error', failed);
      if (body) pipeline(body, request).catch(failed);
      else request.end();
    });
  }

  private async done(answer: IncomingMessage): Promise<void> {
    answer.resume();
    if ((answer.statusCode ?? 500) >= 300) throw refusedWith(answer);
  }
}

function refusedWith({ statusCode }: IncomingMessage): FilesUnavailable {
  return new FilesUnavailable(new Error(`the file store answered ${statusCode}`));
}
