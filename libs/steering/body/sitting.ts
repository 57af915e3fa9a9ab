/** SQL, where `h` is a holding: it runs that day. */
export const runs = (day: string) => `h.since <= ${day} and coalesce(h.until, 'infinity') >= ${day}`;

/** SQL, where `s` is the seat: who sits in it, or stands in, that day. There is one of each a day. */
export const sitting = (capacity: 'holder' | 'deputy', day = 'app.now()::date') => `(select h.person_id from seat_holding h
  where h.seat_id = s.id and h.capacity = '${capacity}' and ${runs(day)})`;

/** SQL: the person holds a seat in the body today, or stands in. */
export const sitsToday = (person: string, body: string) => `exists (select from seat_holding h where h.person_id = ${person}
  and h.body_id = ${body} and ${runs('app.now()::date')})`;
