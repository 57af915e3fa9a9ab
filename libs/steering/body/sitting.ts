/** SQL, where `s` is the seat: who sits in it, or stands in, that day. There is one of each a day. */
export const sitting = (capacity: 'holder' | 'deputy', day = 'app.now()::date') => `(select h.person_id from seat_holding h
  where h.seat_id = s.id and h.capacity = '${capacity}' and h.since <= ${day} and coalesce(h.until, 'infinity') >= ${day})`;
