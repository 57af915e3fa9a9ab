import { setTimeout as sleep } from 'node:timers/promises';

const patience = 10_000;

/**
 * On SIGINT or SIGTERM runs the steps in their order and ends the process; a second signal, or ten seconds, end it at once.
 * `release` comes last and is not given up: an embedded Postgres is always shut down in order.
 */
export function stopOnSignals(
  steps: () => Promise<void>,
  release: () => Promise<void> = async () => {},
  say = (_line: string) => {},
): void {
  let askedAt: number | undefined;
  const stop = async () => {
    // Ctrl-C under npm comes twice, from the terminal and from npm: that is one wish.
    if (askedAt !== undefined && performance.now() - askedAt < 1_000) return;
    if (askedAt !== undefined) process.exit(1);
    askedAt = performance.now();
    say('Stopping: what is under way is finished first');
    const inTime = await Promise.race([steps().then(() => true, reported), sleep(patience, false)]);
    await release().catch(reported);
    process.exit(inTime ? 0 : 1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

function reported(error: unknown): boolean {
  console.error(error);
  return false;
}
