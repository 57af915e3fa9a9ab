import { defineHandover } from '#libs/identity';

/** SQL: a colleague left it with the person, who sees no more of that handover than their own share. */
const wasGiven = `exists (select from handover_thing x join handover_share s using (handover_id, kind)
  where x.kind = 'question' and x.subject_id = h.id and s.tenant_id = $1 and s.to_person = $2)`;

/** SQL: the person has left it to another. */
const wasLeft = `exists (select from handover_thing x join handover o on o.id = x.handover_id
  where x.kind = 'question' and x.subject_id = h.id and o.tenant_id = $1 and o.person_id = $2)`;

/**
 * Questions without an answer: the words stay their writer's, the colleague follows what is said to them. Whoever follows none of it any more
 * said so, and is left alone. Where the tenant has left the network, its people read there no longer.
 */
defineHandover({
  kind: 'question',
  byAdministrator: false,
  receivers: 'members',
  held: `
    select h.id, h.title, h.language from thread h
    where h.tenant_id = $1 and h.kind = 'question' and h.accepted_reply_id is null and h.locked_at is null and h.hidden_at is null
      and (h.person_id = $2 or ${wasGiven}) and not ${wasLeft}
      and exists (select from network_tenant n where n.network_id = h.network_id and n.tenant_id = $1
        and n.joined_at is not null and n.left_at is null)`,
  move: async (tx, _, ids, to) => {
    await tx.query(
      `insert into thread_follow (person_id, thread_id, network_id, state, since)
       select $2, id, network_id, 'follow', $3 from thread where id = any($1) on conflict do nothing`,
      [ids, to, tx.now],
    );
  },
});
