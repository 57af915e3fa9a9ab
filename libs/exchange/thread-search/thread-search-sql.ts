import { threadColumns } from '../thread/thread-sql.js';

/**
 * $4 networks, $5 a tsquery, $6 its parts and $7 the same of titles alone, $8 how many, $9 and $10 the last one read. What answers most parts
 * comes first, in all posts of a thread together; titles before texts, and the newest of those. Of the posts that answer, the newest `ranked`
 * are looked at. It reads through the view, which holds the reader's predicate; the rows that are shown, under their own policy.
 */
export const foundThreads = (ranked: number, shown: string) => `
  with candidate as materialized (
    select s.post_id from visible_post_search s where s.network_id = any($4) and s.lexemes @@ $5::tsquery
    order by s.post_id desc limit ${ranked}),
  found as (
    select thread_id, 2 * count(distinct number)::integer + bool_or(in_title)::integer as place
    from (
      select s.thread_id, p.number, s.lexemes @@ p.title::tsquery as in_title
      from candidate c join visible_post_search s on s.post_id = c.post_id,
        unnest($6::text[], $7::text[]) with ordinality p(query, title, number)
      where s.lexemes @@ p.query::tsquery) answered
    group by thread_id),
  h as (
    select t.*, f.place from found f join thread t on t.id = f.thread_id
    where ${shown} and ($9::float8 is null or (f.place, f.thread_id) < ($9, $10::uuid))
    order by f.place desc, f.thread_id desc limit $8)
  select ${threadColumns}, h.place from h order by h.place desc, h.id desc`;
