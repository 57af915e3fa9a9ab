import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isConnectionLoss } from '../database/connection-loss.js';

type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void;

/**
 * Connections for BullMQ, which asks again at once when Postgres goes away, as fast as the machine can, and for ever believes a first connection
 * that failed. Here a connection is waited for until Postgres is back, tried ever more slowly, up to once in two seconds.
 */
export class PatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const connected = this.patiently();
    if (!callback) return connected;
    connected.then(
      (client) => callback(undefined, client, (release) => client.release(release as Error)),
      (error: Error) => callback(error, undefined, () => undefined),
    );
    return undefined;
  }

  private async patiently(): Promise<pg.PoolClient> {
    for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
      try {
        return await super.connect();
      } catch (error) {
        if (this.ending || !isConnectionLoss(error)) throw error;
        await sleep(wait, undefined, { ref: false });
      }
    }
  }
}
