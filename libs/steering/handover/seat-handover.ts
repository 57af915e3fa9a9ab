import { defineHandover } from '#libs/identity';
import { newId, notEnded } from '#libs/platform';
import { planMeetingNotices } from '../meeting/plan-meeting-notices.job.js';

/** SQL: what a body is called in the language of the tenant `$1`, or in one it has. */
const bodyName = `(select x.name from body_name x join tenant t on t.id = $1 where x.body_id = b.id
  order by x.language = t.language desc, x.language limit 1)`;

/**
 * Terms that run or are to come in the tenant's seats. The colleague sits from today, or from the day after where the leaver's term began
 * today, for the rest of the term; open rounds keep the roster they began with.
 */
defineHandover({
  kind: 'seat',
  byAdministrator: true,
  receivers: 'members',
  held: `
    select h.id, ${bodyName} as title, (select language from tenant where id = $1) as language
    from seat_holding h join seat s on s.id = h.seat_id join body b on b.id = s.body_id
    where s.tenant_id = $1 and h.person_id = $2 and ${notEnded('s')} and ${notEnded('b')}
      and (h.until is null or h.until >= app.now()::date) and not (h.since = app.now()::date and h.until = app.now()::date)`,
  move: async (tx, { personId }, ids, to) => {
    const held = await tx.query<{ id: string; body_id: string; seat_id: string; capacity: string; from: string; until: string | null }>(
      `select h.id, h.body_id, h.seat_id, h.capacity, h.until::text as until,
         greatest(h.since + case when h.since = app.now()::date then 1 else 0 end, app.now()::date)::text as from
       from seat_holding h where h.id = any($1) and h.person_id = $2 for update`,
      [ids, personId],
    );
    for (const { id, body_id, seat_id, capacity, from, until } of held) {
      await tx.query('delete from seat_holding where id = $1 and since >= $2::date', [id, from]);
      await tx.query('update seat_holding set until = $2::date - 1 where id = $1', [id, from]);
      // Who stood in for the leaver sits there now, and not in both places.
      await tx.query(
        `update seat_holding set until = $3::date - 1
         where seat_id = $1 and person_id = $2 and since < $3::date and (until is null or until >= $3::date)`,
        [seat_id, to, from],
      );
      await tx.query(
        `insert into seat_holding (id, body_id, seat_id, person_id, capacity, since, until, named_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [newId(), body_id, seat_id, to, capacity, from, until, tx.now],
      );
    }
    for (const bodyId of new Set(held.map(({ body_id }) => body_id))) await tx.enqueue(planMeetingNotices, { bodyId });
  },
});

/** The tenant's own bodies whose secretary the person is: papers, agendas and the year wheel's mails go to the colleague. */
defineHandover({
  kind: 'secretary',
  byAdministrator: true,
  receivers: 'members',
  held: `
    select b.id, ${bodyName} as title, (select language from tenant where id = $1) as language
    from body b where b.tenant_id = $1 and b.secretary_id = $2 and ${notEnded('b')}`,
  move: async (tx, { tenantId, personId }, ids, to) => {
    await tx.query(
      'update body set secretary_id = $4, revision = revision + 1 where tenant_id = $1 and id = any($2) and secretary_id = $3',
      [tenantId, ids, personId, to],
    );
  },
});
