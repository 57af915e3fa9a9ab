/** SQL, where `s` is a seat of an open round: the person answers for it, or is asked whether it stands aside. */
export const isAskedIn = (person: string) =>
  `(s.acting_id = ${person} or (coalesce(s.holder_id, s.deputy_id) = ${person} and s.recusal = 'suggested'))`;

/** SQL: those who are asked in the open rounds `r` and have not answered, each once. */
export const awaitedPeople = (rounds: string) => `
  select distinct coalesce(s.acting_id, s.holder_id, s.deputy_id) as person_id
  from round r join round_seat s on s.round_id = r.id
  where ${rounds} and r.closed_at is null and (s.acting_id is not null or s.recusal = 'suggested')
    and coalesce(s.acting_id, s.holder_id, s.deputy_id) is not null
    and not exists (select from ballot b where b.round_id = s.round_id and b.seat_id = s.seat_id)`;
