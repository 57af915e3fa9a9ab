import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

const end = Buffer.from('\r\n.\r\n');
/** One message of so many is looked at, and kept where its size is the usual one, to be sent again by others. */
const each = 37;

/** Takes mail and forgets it but for its Message-ID, far faster than any sender gives it. */
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

  private keepUsual(message: Buffer): void {
    const usual = this.bytes / this.count;
    if (Math.abs(message.length - usual) < usual / 50) this.last = message.subarray(0, -3).toString('latin1');
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
      this.count++;
      if (parts.length > 0) this.keepUsual(Buffer.concat(parts));
      parts = [];
      isData = false;
      const id = /^Message-ID: (\S+)/im.exec(head)?.[1] ?? '';
      this.ids.set(id, (this.ids.get(id) ?? 0) + 1);
      socket.write('250 taken\r\n');
    });
  }
}

/** To commands that may come together, as the last of which DATA comes. */
function answer(socket: Socket, lines: string): boolean {
  const commands = lines.split('\r\n').filter(Boolean);
  socket.write(commands.map(reply).join(''));
  return commands.at(-1)?.startsWith('DATA') ?? false;
}

function reply(command: string): string {
  if (command.startsWith('EHLO')) return '250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n';
  return command.startsWith('DATA') ? '354 go on\r\n' : command.startsWith('QUIT') ? '221 bye\r\n' : '250 yes\r\n';
}
