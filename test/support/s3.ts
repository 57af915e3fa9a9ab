import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';

export interface TestS3 {
  /** As FILES_URL. */
  url: string;
  stop(): Promise<void>;
}

/** A server that speaks S3, checks signatures and keeps what it is given in a folder of its own. */
export async function anS3(): Promise<TestS3> {
  const directory = mkdtempSync(join(tmpdir(), 'tandem-s3-'));
  const s3 = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: 'tandem', configs: [] }] });
  const address = (await s3.run()) as AddressInfo;
  const server = s3.httpServer;
  return {
    url: `http://S3RVER:S3RVER@127.0.0.1:${address.port}/tandem`,
    stop: async () => {
      const closed = once(server, 'close');
      await s3.close();
      await closed.catch(() => undefined);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
