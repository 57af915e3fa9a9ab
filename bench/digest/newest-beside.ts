import { signIn } from '../catalogue/servers.js';

const perSecond = 40;

/**
 * Milliseconds that each of the newest 20 took a member to get, asked for at a steady pace until `isOver`: counted from when it was to be asked, so
 * that one slow answer does not hide those behind it.
 */
export async function askForNewest(url: string, isOver: () => boolean): Promise<number[]> {
  const headers = await signIn(url);
  const took: number[] = [];
  const asked: Promise<void>[] = [];
  const began = performance.now();
  for (let number = 0; !isOver(); number++) {
    const due = began + (number * 1000) / perSecond;
    await new Promise((go) => setTimeout(go, Math.max(0, due - performance.now())));
    asked.push(ask(url, headers).then(() => void took.push(performance.now() - due)));
  }
  await Promise.all(asked);
  return took;
}

async function ask(url: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(`${url}/api/v1/entries?limit=20`, { headers });
  const { items } = (await response.json()) as { items: unknown[] };
  if (items.length !== 20) throw new Error(`${items.length} of the newest 20 came`);
}

/** The value that one in a hundred is above. */
export function p99(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? 0;
}
