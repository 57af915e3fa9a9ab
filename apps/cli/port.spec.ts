import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { OperatorMistake } from './operator-mistake.js';
import { portToServeOn } from './port.js';

describe('the port', () => {
  it('that another program has taken is named, with another to choose', async () => {
    const other = createServer().listen(0, '0.0.0.0');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(portToServeOn(port)).rejects.toThrow(new RegExp(`Port ${port} is taken .* PORT=${port + 1}`));
    await expect(portToServeOn(port)).rejects.toBeInstanceOf(OperatorMistake);
    other.close();
  });

  it('0 becomes one that is free', async () => {
    const port = await portToServeOn(0);
    expect(port).toBeGreaterThan(0);
    expect(await portToServeOn(port)).toBe(port);
  });
});
