import type { FeedEvent } from '#libs/platform';
import type { GatheringState, SignUpState } from '../gathering/gathering-row.js';
import { networkFace } from '../gathering/gathering-sql.js';
import type { GatheringFace } from '../gathering/gathering-view.js';

export interface FeedRow {
  id: string;
  title: string;
  state: GatheringState;
  begins_at: Date;
  ends_at: Date;
  zone: string;
  place: string;
  online_url: string;
  sequence: number;
  updated_at: Date;
  network: GatheringFace['network'];
  mine: SignUpState | null;
}

/** $1 the reader. */
export const feedRowSql = `select g.id, g.title, g.state, g.begins_at, g.ends_at, g.zone, g.place, g.online_url, g.sequence, g.updated_at,
    ${networkFace('g.network_id')} as network, s.state as mine
  from gathering g left join sign_up s on s.gathering_id = g.id and s.person_id = $1`;

export function standingOf({ state, mine }: Pick<FeedRow, 'state' | 'mine'>): FeedEvent['standing'] {
  if (state === 'cancelled') return 'cancelled';
  return mine === 'confirmed' || mine === 'attended' ? 'comes' : 'may_come';
}
