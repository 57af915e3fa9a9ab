import { type AdoptionState, efforts, type UseEffort } from './adoption-state.js';

/** The uses of an entry that a reader may know of, counted. */
export interface UseSum {
  states: Partial<Record<AdoptionState, number>>;
  /** Of those who said what it took. */
  efforts: Partial<Record<UseEffort, number>>;
}

/** What the counts come to, for one sentence. */
export interface SumInWords {
  /** Of those that tried it to an end, for how many it worked: they use it. */
  worked: number;
  tried: number;
  trying: number;
  /** Looked, and declined: learned from as well. */
  declined: number;
  /** What it took for more than half of those who said so, where at least two did. */
  took: { effort: UseEffort; count: number; told: number } | null;
}

export function sumInWords({ states, efforts: told }: UseSum): SumInWords {
  const { adopted = 0, adapted = 0, stopped = 0, piloting = 0, declined = 0 } = states;
  const all = efforts.reduce((sum, effort) => sum + (told[effort] ?? 0), 0);
  const most = efforts.find((effort) => (told[effort] ?? 0) * 2 > all);
  return {
    worked: adopted + adapted,
    tried: adopted + adapted + stopped,
    trying: piloting,
    declined,
    took: most && all >= 2 ? { effort: most, count: told[most] ?? 0, told: all } : null,
  };
}
