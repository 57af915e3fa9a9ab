import { networkNames } from '#libs/identity';
import { type GatheringRow, gatheringColumns, type SignUpState } from './gathering-row.js';
import type { GatheringFace, Names } from './gathering-view.js';

/** SQL: the network with that id, which is an expression of whatever table but none named `shown`. */
export const networkFace = (id: string) =>
  `(select json_build_object('slug', shown.slug, 'names', ${networkNames('shown.id')}) from network shown where shown.id = ${id})`;

export type FaceRow = GatheringRow & { network: { slug: string; names: Names }; mine: SignUpState | null };

/** $1 the reader. */
export const faceSql = `select ${gatheringColumns}, ${networkFace('g.network_id')} as network,
  (select s.state from sign_up s where s.gathering_id = g.id and s.person_id = $1) as mine`;

/** Neither called off nor over. `now` is an SQL expression. */
export const aheadSql = (now: string) => `(g.state <> 'cancelled' and (g.ends_at is null or g.ends_at > ${now}))`;

export function faceOf(row: FaceRow): GatheringFace {
  const { id, network, kind, title, language, state, zone, place, link, places, taken, waiting, mine } = row;
  return {
    id,
    network,
    kind,
    title,
    language,
    state,
    isPublic: row.is_public,
    beginsAt: row.begins_at,
    endsAt: row.ends_at,
    zone,
    place,
    isOnline: row.online_url !== '',
    link,
    places,
    taken,
    waiting,
    mine,
  };
}
