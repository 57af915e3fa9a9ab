import { path, translate } from '#libs/platform';
import { defineSection, type SectionRow } from './section.js';

interface Row extends SectionRow {
  id: string;
  count: number;
}

/** Answers to what the reader asked, which no mail of their own told of and no mute keeps away. */
export const answers = defineSection<Row>({
  kind: 'answers',
  sql: `
    select r.key, -extract(epoch from max(a.written_at)) as sort, t.title, t.language, t.id, count(*)::integer as count
    from reader r
      join thread t on t.person_id = r.person_id and t.network_id = any(r.networks) and t.hidden_at is null and t.last_activity_at > r.since
      join reply a on a.thread_id = t.id and a.written_at > r.since and a.written_at <= r.until
        and a.hidden_at is null and a.person_id <> r.person_id
    where not exists (select from thread_notice x where x.post_id = a.id and x.person_id = r.person_id)
      and not exists (select from thread_follow m where m.thread_id = t.id and m.person_id = r.person_id and m.state = 'mute')
    group by r.key, t.id`,
  item: ({ title, id, count }, language) => ({
    title,
    path: path(language, 'thread', { thread: id }),
    meta: translate(language, 'digest.because.answers', { count }),
  }),
  rest: (language) => path(language, 'exchange'),
});
