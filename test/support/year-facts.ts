import type { Period } from '../../libs/digest/subscription/period.js';

/** Who may read, besides the municipality that owns it; networks by slug. */
export interface YearAudience {
  networks: readonly string[];
  isPublic: boolean;
}

export type YearDelivery = 'digest' | 'at_once' | 'off';

export interface YearTopic {
  kind: 'goal' | 'tenant' | 'network' | 'kind';
  subject: string;
}

export interface Following extends YearTopic {
  since: Date;
  delivery: YearDelivery;
  /** Of several that an item is about, the first by this is the one it is told under. */
  order: string;
}

export interface YearReader {
  personId: string;
  tenants: Set<string>;
  following: Following[];
  /** None until they follow something. */
  mail: { period: Period; pausedUntil: Date | null; isStopped: boolean; toldTo: number } | null;
  /** Versions that they were told, or are about to be. */
  heard: Set<string>;
  waiting: Record<'digest' | 'at_once', Waiting>;
}

export interface Waiting {
  items: Told[];
  tryAt: Date;
  /** Its reader paused before it could leave. */
  isPaused: boolean;
}

export interface Version {
  entry: string;
  number: number;
  title: string;
  now: YearAudience;
}

export interface Entry {
  tenant: string;
  writer: string;
  goal: number;
  kind: string;
  isTakenBack: boolean;
  versions: Version[];
}

/** Something that became readable: a version, to those who could not read it before. */
export interface News {
  version: Version;
  at: Date;
  networks: readonly string[];
  before: YearAudience | null;
}

export interface Told {
  news: News;
  under: Following;
}
