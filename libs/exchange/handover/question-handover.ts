import { defineHandover } from '#libs/identity';

/** SQL: one that the person was left with by a colleague, and has not left to another. */
const leftTo = (whose: string) => `exists (select from handover_thing x join handover_share s using (handover_id, kind)
  join handover o on o.id = x.handover_id where x.kind = 'question' and x.subject_id = h.id and o.tenant_id = $1 and ${whose})`;

/**
 * Questions without an answer: the words stay their writer's, the colleague follows what is said to them. Whoever follows none of it any more
 * said so, and is left alone.
 */
defineHandover({
  kind: 'question',
  byAdministrator: false,
  toReadersToo: true,
  held: `
    select h.id, h.title, h.language from thread h
    where h.tenant_id = $1 and h.kind = 'question' and h.accepted_reply_id is null and h.locked_at is null and h.hidden_at is null
      and (h.person_id = $2 or ${leftTo('s.to_person = $2')}) and not ${leftTo('o.person_id = $2')}`,
  move: async (tx, _, ids, to) => {
    await tx.query(
      `insert into thread_follow (person_id, thread_id, network_id, state, since)
       select $2, id, network_id, 'follow', $3 from thread where id = any($1) on conflict do nothing`,
      [ids, to, tx.now],
    );
  },
});
