import { setTimeout as sleep } from 'node:timers/promises';

/** serialization_failure and deadlock_detected: the transaction did nothing and may be run again. */
const again = new Set(['40001', '40P01']);

/** foreign_key_violation: what was read has gone or moved before it was referred to. Read once more, it is seen; if it fails again, it is meant. */
const onceMore = '23503';

/** Runs whole transactions again, at most five times, with a growing pause. */
export async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const state = sqlState(error) ?? '';
      if (state === onceMore ? tries > 1 : tries === 5 || !again.has(state)) throw error;
      await sleep(2 ** tries * 5 * (0.5 + Math.random()));
    }
  }
}

/** The five-character code of a Postgres error, through TypeORM's wrapper too. */
export function sqlState(error: unknown): string | undefined {
  const candidate = error as { code?: unknown; driverError?: { code?: unknown } } | null;
  const code = candidate?.driverError?.code ?? candidate?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}
