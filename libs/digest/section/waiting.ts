import { formatDateTime, nameIn, path, translate } from '#libs/platform';
import { isAskedIn, isInside } from '#libs/steering';
import { defineSection, type SectionRow } from './section.js';

interface Row extends SectionRow {
  proposal: string;
  body: string;
  names: Record<string, string>;
  deadline: string;
  zone: string;
}

/** Votes that are open and in which the reader has not answered. They stand in every mail until it is done. */
export const waiting = defineSection<Row>({
  kind: 'waiting',
  sql: `
    select distinct on (r.key, p.id) r.key, o.deadline as sort, p.title, p.language, p.id as proposal, b.slug as body, o.deadline, f.time_zone as zone,
      (select coalesce(json_object_agg(x.language, x.name), '{}') from body_name x where x.body_id = b.id) as names
    from round o join round_seat s on s.round_id = o.id
      join reader r on ${isAskedIn('r.person_id')} and ${isInside('r.person_id', 'o')}
      join proposal p on p.id = o.proposal_id join body b on b.id = o.body_id join person_profile f on f.person_id = r.person_id
    where o.closed_at is null and o.deadline > $2
      and not exists (select from ballot x where x.round_id = s.round_id and x.seat_id = s.seat_id)`,
  item: ({ title, body, proposal, names, deadline, zone }, language) => ({
    title,
    path: path(language, 'decision', { body, proposal }),
    meta: translate(language, 'digest.because.waiting', { body: nameIn(language, names), when: formatDateTime(language, deadline, zone) }),
  }),
  rest: (language) => path(language, 'home'),
});
