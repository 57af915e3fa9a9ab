import { formatPeriod, path, translate } from '#libs/platform';
import { defineSection, type SectionRow } from './section.js';

interface Row extends SectionRow {
  id: string;
  network: string;
  begins_at: string;
  ends_at: string;
  zone: string;
  place: string;
  state: 'confirmed' | 'waiting';
}

/** What the reader has signed up for and begins within five weeks, so that a month's mail leaves none out. */
export const gatherings = defineSection<Row>({
  kind: 'gatherings',
  sql: `
    select r.key, g.begins_at as sort, g.title, g.language, g.id, n.slug as network, g.begins_at, g.ends_at, g.zone, g.place, s.state
    from reader r join sign_up s on s.person_id = r.person_id and s.state in ('confirmed', 'waiting')
      join gathering g on g.id = s.gathering_id and g.state = 'open' and g.begins_at > $2 and g.begins_at < $2::timestamptz + interval '35 days'
      join network n on n.id = g.network_id
    where g.is_public or g.network_id = any(r.networks)`,
  item: ({ title, network, id, begins_at, ends_at, zone, place, state }, language) => ({
    title,
    path: path(language, 'gathering', { network, gathering: id }),
    meta: [formatPeriod(language, begins_at, ends_at, zone), place, translate(language, `digest.because.gatherings.${state}`)]
      .filter(Boolean)
      .join(' · '),
  }),
  rest: (language) => path(language, 'exchange'),
});
