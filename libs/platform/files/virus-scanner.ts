import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { FilesUnavailable } from './errors.js';

export type Verdict = 'clean' | 'infected';

/** Without an answer from clamd. Large office files take it some seconds. */
const patience = 60_000;

/** clamd, asked over its socket: files are streamed to it and kept nowhere. Without one configured every file counts as clean. */
export class VirusScanner {
  /** `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`. */
  constructor(private readonly address: string | undefined) {}

  get isConfigured(): boolean {
    return this.address !== undefined;
  }

  /** Throws FilesUnavailable where clamd does not answer, or answers that it could not look: never a verdict it did not give. */
  async scan(source: string | Readable): Promise<Verdict> {
    if (!this.isConfigured) return 'clean';
    const answer = await this.ask(async (socket) => {
      socket.write('zINSTREAM\0');
      const pieces: AsyncIterable<Buffer> = typeof source === 'string' ? createReadStream(source) : source;
      for await (const piece of pieces) {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(piece.length);
        socket.write(length);
        if (!socket.write(piece)) await drained(socket);
      }
      socket.write(Buffer.alloc(4));
    });
    if (/^stream: OK$/.test(answer)) return 'clean';
    if (/^stream: .+ FOUND$/.test(answer)) return 'infected';
    throw new FilesUnavailable(new Error(`clamd answered ${answer.slice(0, 80)}`));
  }

  /** Throws FilesUnavailable unless clamd answers, where there is one. */
  async check(): Promise<void> {
    if (!this.isConfigured) return;
    const answer = await this.ask(async (socket) => {
      socket.write('zPING\0');
    });
    if (answer !== 'PONG') throw new FilesUnavailable(new Error('clamd gave no PONG'));
  }

  private ask(say: (socket: Socket) => Promise<void>): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connectTo(this.address as string);
      const failed = (error: unknown) => {
        socket.destroy();
        reject(new FilesUnavailable(error));
      };
      let answer = '';
      socket.setTimeout(patience, () => failed(new Error('clamd does not answer')));
      socket.setEncoding('utf8');
      socket.on('data', (piece: string) => {
        answer += piece;
        if (!answer.includes('\0')) return;
        socket.destroy();
        resolve(answer.split('\0')[0]?.trim() ?? '');
      });
      socket.on('error', failed);
      socket.on('close', () => failed(new Error('clamd hung up')));
      socket.on('connect', () => say(socket).catch(failed));
    });
  }
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.destroyed) reject(new Error('clamd hung up'));
    socket.once('drain', resolve);
    socket.once('close', () => reject(new Error('clamd hung up')));
  });
}

function connectTo(address: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(address);
  return protocol === 'unix:' ? connect(pathname) : connect(Number(port || 3310), hostname.replace(/^\[|\]$/g, ''));
}
