import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

const end = Buffer.from('\r\n.\r\n');
/** One message of so many is kept, to be sent again by others. */
const each = 97;

/** Takes mail and forgets it but for its Message-ID, far faster than any sender gives it. Senders wait for each answer: it reads no pipelined commands. */
export class MailSink {
  count = 0;
  bytes = 0;
  /** How often each came. */
  readonly ids = new Map<string, number>();
  last = '';
  private readonly server: Server = createServer((socket) => this.serve(socket));

  async open(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }

  reset(): void {
    Object.assign(this, { count: 0, bytes: 0 });
    this.ids.clear();
  }

  private serve(socket: Socket): void {
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.write('220 sink\r\n');
    let isData = false;
    let head = '';
    let tail = Buffer.alloc(0);
    let parts: Buffer[] = [];
    socket.on('data', (chunk) => {
      if (!isData) {
        isData = answer(socket, chunk.toString('latin1'));
        head = '';
        return;
      }
      this.bytes += chunk.length;
      if (head.length < 2_000) head += chunk.toString('latin1', 0, 2_000);
      if (this.count % each === 0) parts.push(chunk);
      tail = chunk.length >= end.length ? chunk.subarray(-end.length) : Buffer.concat([tail, chunk]).subarray(-end.length);
      if (!tail.equals(end)) return;
      if (parts.length > 0) this.last = Buffer.concat(parts).subarray(0, -3).toString('latin1');
      parts = [];
      isData = false;
      this.count++;
      const id = /^Message-ID: (\S+)/im.exec(head)?.[1] ?? '';
      this.ids.set(id, (this.ids.get(id) ?? 0) + 1);
      socket.write('250 taken\r\n');
    });
  }
}

function answer(socket: Socket, line: string): boolean {
  const isData = line.startsWith('DATA');
  const says = isData
    ? '354 go on'
    : line.startsWith('EHLO')
      ? '250-sink\r\n250 8BITMIME'
      : line.startsWith('QUIT')
        ? '221 bye'
        : '250 yes';
  socket.write(`${says}\r\n`);
  return isData;
}
