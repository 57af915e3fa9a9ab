/** A case that left its list. Who took it out, and why, in the language of their seat's municipality, is for those who may follow the debate. */
export interface TakenOut {
  by: string | null;
  at: Date;
  reason: string | null;
  language: string | null;
}

/** SQL, where `r` is a round: it is decided together with others, and nobody has taken it out. */
export const onList = '(r.consent_list_id is not null and r.taken_out_at is null)';

/** The list that it is on. */
export const listOf = `case when ${onList} then r.consent_list_id end`;

/** JSON; null where it is on its list, or was never on one. */
export const takenOutOf = `case when r.taken_out_at is not null then (select json_build_object('at', r.taken_out_at, 'reason', o.reason,
    'by', (select name from person_profile where person_id = o.taken_by),
    'language', (select x.language from round_seat y join tenant x on x.id = y.tenant_id where y.round_id = o.round_id and y.seat_id = o.seat_id))
  from (values (r.id)) as one (round_id) left join taken_out o on o.round_id = one.round_id) end`;
