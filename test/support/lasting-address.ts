import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A restarted server has another port: the product reaches it by this one address, which stays, as it would by a name. */
export class LastingAddress {
  private target = 0;
  private readonly server = createServer((near) => {
    const far = connect(this.target, '127.0.0.1');
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  });

  async open(port: number): Promise<this> {
    this.target = port;
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return this;
  }

  leadTo(port: number): void {
    this.target = port;
  }

  /** The same URL by way of here. */
  through(url: string): string {
    return url.replace(/:\d+\//, `:${(this.server.address() as AddressInfo).port}/`);
  }

  close(): void {
    this.server.close();
  }
}
