import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { DiskStore } from './disk-store.js';
import { FileStore } from './file-store.js';
import { S3Store } from './s3-store.js';
import { VirusScanner } from './virus-scanner.js';

/** The store that the configuration names. */
export function openFileStore({ FILES_URL, TANDEM_DATA }: Pick<Config, 'FILES_URL' | 'TANDEM_DATA'>): FileStore {
  if (FILES_URL && !FILES_URL.startsWith('file:')) return new S3Store(FILES_URL);
  return new DiskStore(FILES_URL ? fileURLToPath(FILES_URL) : join(resolve(TANDEM_DATA), 'files'));
}

@Module({
  providers: [
    { provide: FileStore, useFactory: openFileStore, inject: [Config] },
    { provide: VirusScanner, useFactory: ({ CLAMD_URL }: Config) => new VirusScanner(CLAMD_URL), inject: [Config] },
  ],
  exports: [FileStore, VirusScanner],
})
export class FilesModule {}
