import { type GatheringRow, gatheringColumns, type SignUpState } from './gathering-row.js';
import type { GatheringFace, Names } from './gathering-view.js';

export const networkFace = (id: string) => `(select json_build_object('slug', n.slug, 'names',
  (select coalesce(json_object_agg(language, name), '{}') from network_name where network_id = n.id)) from network n where n.id = ${id})`;

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
