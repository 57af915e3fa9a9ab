import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** What the sink does: answers with a number, falls silent, or hangs up. */
export type Behaviour = number | 'silence' | 'hang_up';

/** A mail server that counts what it took, and does badly what it is told to. */
export class ScriptedSink {
  /** How often each Message-ID was taken. */
  readonly taken = new Map<string, number>();
  /** Recipients that it was asked for, as often as it was. */
  asked: string[] = [];
  connections = 0;
  greets: () => Behaviour = () => 220;
  /** To a recipient: 250 goes on. */
  answers: (address: string) => Behaviour = () => 250;
  /** In the middle of a message: 250 takes it. */
  ends: (address: string) => Behaviour = () => 250;
  /** Milliseconds before it takes a message. */
  slowness = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.serve(socket));

  async open(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((closed) => this.server.close(() => closed()));
  }

  /** Well again, and with nothing taken; who was silent hangs up. */
  mend(): void {
    this.greets = () => 220;
    this.answers = this.ends = () => 250;
    this.slowness = 0;
    for (const socket of this.sockets) socket.destroy();
  }

  forget(): void {
    this.mend();
    this.taken.clear();
    this.asked = [];
  }

  /** Mails that came, those that came twice counted twice. */
  get count(): number {
    return [...this.taken.values()].reduce((sum, times) => sum + times, 0);
  }

  private serve(socket: Socket): void {
    this.connections++;
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    const say = (behaviour: Behaviour, words: Record<number, string> = {}) => {
      if (behaviour === 'hang_up') socket.destroy();
      else if (behaviour !== 'silence') socket.write(`${behaviour} ${words[behaviour] ?? 'so it is'}\r\n`);
    };
    let recipient = '';
    let message: string | null = null;
    let rest = '';
    const command = (line: string) => {
      if (line.startsWith('EHLO')) say(250);
      else if (line.startsWith('RCPT')) {
        recipient = /<(.*?)>/.exec(line)?.[1] ?? '';
        this.asked.push(recipient);
        say(this.answers(recipient));
      } else if (line.startsWith('DATA')) {
        if (this.ends(recipient) === 'hang_up') setTimeout(() => socket.destroy(), 5);
        message = '';
        say(354);
      } else if (line.startsWith('QUIT')) socket.end('221 bye\r\n');
      else say(250);
    };
    const end = () => {
      const id = /^Message-ID: (\S+)/im.exec(message ?? '')?.[1] ?? '';
      message = null;
      setTimeout(() => {
        if (socket.destroyed) return;
        const behaviour = this.ends(recipient);
        if (behaviour === 250) this.taken.set(id, (this.taken.get(id) ?? 0) + 1);
        say(behaviour);
      }, this.slowness);
    };
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (;;) {
        const mark = message === null ? '\r\n' : '\r\n.\r\n';
        const at = rest.indexOf(mark);
        if (at < 0) return;
        const part = rest.slice(0, at);
        rest = rest.slice(at + mark.length);
        if (message === null) command(part);
        else {
          message = part;
          end();
        }
      }
    });
    say(this.greets());
    if (this.greets() === 421) socket.end();
  }
}
