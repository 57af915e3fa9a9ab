import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until there is an answer, for what the product does beside a request. */
export async function eventually<T>(
  ask: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  explain: () => string,
  patience = 40_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(explain());
    await pause(50);
  }
}
