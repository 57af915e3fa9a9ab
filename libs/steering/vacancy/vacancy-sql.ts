import { notEnded } from '#libs/platform';
import { runs } from '../body/sitting.js';

/** Days before a term ends on which its seat's municipality is told. */
export const daysBefore = 60;

/**
 * SQL: the seats in which a tenant is to name somebody, under the reader's policies: nobody sits there, or whoever does leaves soon, and
 * nobody is named to follow. `day` is the first day it was vacant, or the last of the term. `which` is a condition on the seat `s`.
 */
export const seatsToName = (which: string) => `
  select s.id as seat_id, s.number, s.body_id, s.tenant_id,
    case when sits.until is null then 'vacant' else 'ending' end as kind,
    case when sits.until is null
      then coalesce((select max(h.until) + 1 from seat_holding h where h.seat_id = s.id and h.capacity = 'holder' and h.until < app.now()::date),
        b.created_at::date)
      else sits.until end as day,
    -- Who is inside sees the body's people on its page; from another municipality one seat is known, one's own.
    b.network_id is not null or b.tenant_id = s.tenant_id as inside
  from seat s join body b on b.id = s.body_id join tenant t on t.id = s.tenant_id
    left join lateral (select coalesce(h.until, 'infinity') as until from seat_holding h where h.seat_id = s.id and h.capacity = 'holder'
      and ${runs('app.now()::date')}) sits on true
  where ${which} and ${notEnded('s')} and ${notEnded('b')}
    and ${notEnded('t')}
    and (b.network_id is null or exists (select from network_tenant i where i.network_id = b.network_id and i.tenant_id = s.tenant_id
      and i.joined_at is not null and i.left_at is null))
    and not exists (select from seat_holding h where h.seat_id = s.id and h.capacity = 'holder' and h.since > app.now()::date)
    and (sits.until is null or sits.until <= app.now()::date + ${daysBefore}
      and coalesce(least(s.ended_on, b.ended_on), 'infinity') > sits.until + 1)`;
