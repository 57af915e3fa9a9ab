import { setTimeout as delay } from 'node:timers/promises';
import { type Draws, draws } from './draws.js';
import type { Figures } from './load.js';

interface Typing {
  /** Asked by turns. */
  urls: readonly string[];
  headers: Record<string, string>;
  people: number;
  /** Letters that each of them types. */
  perSecond: number;
  seconds: number;
}

/**
 * People who type, each on their own: a letter is asked about when it is typed, whether or not the last one was answered. A load
 * generator's rate would have all of them ask at the same instant, as much as they may, and then none until the second is over.
 */
export async function typing({ urls, headers, people, perSecond, seconds }: Typing): Promise<Omit<Figures, 'perRequest'>> {
  const took: number[] = [];
  const wrong: string[] = [];
  const ask = async (url: string) => {
    const began = performance.now();
    const answer = await fetch(url, { headers }).then(
      (response) => response.json() as Promise<{ items?: unknown[] }>,
      (error: unknown) => ({ items: undefined, error: String(error) }),
    );
    if (Array.isArray(answer.items)) took.push(performance.now() - began);
    else wrong.push(`${url} answered ${JSON.stringify(answer)}`);
  };
  const person = async (number: number) => {
    const chance = draws(`somebody who types ${number}`);
    const asked: Promise<void>[] = [];
    for (let typed = number; typed < number + seconds * perSecond; typed++) {
      await delay(pause(chance, perSecond));
      asked.push(ask(urls[typed % urls.length] as string));
    }
    await Promise.all(asked);
  };
  await Promise.all(Array.from({ length: people }, (_, number) => person(number)));
  if (wrong.length > 0) throw new Error(wrong[0]);
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { perSecond: took.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** Nobody's letters come evenly: between half and one and a half times as long as on the whole. */
function pause(chance: Draws, perSecond: number): number {
  return (500 + chance.below(1_000)) / perSecond;
}
