import type { MeetingBodyView } from '../meeting/meeting-view.js';
import type { ChainFault } from './chain-fault.js';

/** The first decision that is not what it was; `decision` is what stands there now, null where nothing does. */
export interface FaultyDecision extends ChainFault {
  decision: { id: string; proposalId: string; title: string; language: string } | null;
}

/** What was found when all decisions of a body were looked at. Instants are ISO 8601. */
export interface ChainCheck {
  body: Pick<MeetingBodyView, 'slug' | 'names' | 'network' | 'tenant'>;
  /** All of them, or those before the one that is not what it was. */
  count: number;
  since: string | null;
  newestAt: string | null;
  /** Of the newest of these. */
  hash: string | null;
  fault: FaultyDecision | null;
}
