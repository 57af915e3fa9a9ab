import { createHmac, randomBytes } from 'node:crypto';

/** More than any one process meets in a day; beyond it nobody is counted until the next day, so that memory has an end. */
const mostRemembered = 500_000;

/** What is to be added: readers of an entry from a tenant; null for those who are not signed in. */
export interface Count {
  entryId: string;
  readerId: string | null;
  /** `2026-11-01` */
  month: string;
  readers: number;
}

/**
 * Counts each reader of an entry once a day, without keeping who: what is remembered until midnight (UTC) are hashes under a key
 * that was drawn for the day, stands in memory alone and is forgotten with it.
 */
export class DailyReaders {
  private day = '';
  private key = Buffer.alloc(0);
  private readonly seen = new Set<string>();
  private readonly pending = new Map<string, Count>();

  /** `reader` is whatever tells one reader from another; false where they were counted today already. */
  add(entryId: string, readerId: string | null, reader: string, at: Date): boolean {
    this.begin(at.toISOString().slice(0, 10));
    const hash = createHmac('sha256', this.key).update(`${entryId} ${readerId} ${reader}`).digest('base64url');
    if (this.seen.has(hash) || this.seen.size >= mostRemembered) return false;
    this.seen.add(hash);
    const month = `${this.day.slice(0, 7)}-01`;
    const place = `${entryId} ${readerId} ${month}`;
    const count = this.pending.get(place) ?? { entryId, readerId, month, readers: 0 };
    this.pending.set(place, { ...count, readers: count.readers + 1 });
    return true;
  }

  /** What was counted since it was last taken. */
  take(): Count[] {
    const counts = [...this.pending.values()];
    this.pending.clear();
    return counts;
  }

  /** What could not be written is taken with the next. */
  giveBack(counts: readonly Count[]): void {
    for (const count of counts) {
      const place = `${count.entryId} ${count.readerId} ${count.month}`;
      this.pending.set(place, { ...count, readers: count.readers + (this.pending.get(place)?.readers ?? 0) });
    }
  }

  private begin(day: string): void {
    if (day === this.day) return;
    this.day = day;
    this.key = randomBytes(32);
    this.seen.clear();
  }
}

const bots =
  /bot|crawl|spider|slurp|preview|fetch|monitor|check|scan|curl|wget|python|java\/|go-http|okhttp|axios|headless|lighthouse|facebookexternalhit|^$/i;

/** A program rather than somebody who reads: says so, or says nothing of itself. */
export function isBot(agent: string): boolean {
  return bots.test(agent.trim());
}

/** Fewer than three are «a few»: one could tell who they were. Null stands for that. */
export function fewOrMore(readers: number): number | null {
  return readers < 3 ? null : readers;
}
