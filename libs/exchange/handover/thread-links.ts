import { defineOwnLinks } from '#libs/identity';

defineOwnLinks({
  kind: 'thread',
  page: 'thread',
  sql: `
    select h.id, h.title, h.language, json_build_object('thread', h.id) as place from thread h
    where h.hidden_at is null and (h.person_id = $1 or exists (select from reply r where r.thread_id = h.id and r.person_id = $1))`,
});
