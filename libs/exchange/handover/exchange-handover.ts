import { defineHandover } from '#libs/identity';
import { sendStopQuestion } from '../stop-card/send-stop-question.job.js';
import { passOn } from './pass-on.js';

/** What the person promised for the tenant and nobody has settled yet: the colleague answers for it, and is asked how it went. */
defineHandover({
  kind: 'promise',
  byAdministrator: false,
  receivers: 'writers',
  held: `select c.id, c.what as title, c.language from commitment c where c.tenant_id = $1 and c.person_id = $2 and c.state = 'open'`,
  move: passOn('commitment', 'person_id'),
});

/**
 * Uses that the person told of last: the questions after six and twelve months come to the colleague, open ones too, on their front page. The
 * title is that of the version taken up, whatever was shared with the tenant since.
 */
defineHandover({
  kind: 'use',
  byAdministrator: false,
  receivers: 'writers',
  held: `
    select a.id, v.title, v.language from adoption a join entry_version v on v.entry_id = a.entry_id and v.number = a.version
    where a.tenant_id = $1 and a.recorded_by = $2 and a.state in ('considering', 'piloting', 'adopted', 'adapted')`,
  move: passOn('adoption', 'recorded_by'),
});

/** Projects that the person began: the colleague is asked when their stop card is due, and at once where one waits for its answer. */
defineHandover({
  kind: 'project',
  byAdministrator: false,
  receivers: 'writers',
  held: `
    select p.id, p.title, p.language from project p
    where p.tenant_id = $1 and p.created_by = $2 and p.state not in ('stopped', 'finished')`,
  move: async (tx, leaver, ids, to) => {
    await passOn('project', 'created_by')(tx, leaver, ids, to);
    const asked = await tx.query<{ questionId: string }>(
      `insert into stop_question_notice (question_id, person_id, planned_at)
       select q.id, $3, $4 from stop_question q where q.tenant_id = $1 and q.project_id = any($2) and q.answer is null
       on conflict do nothing returning question_id as "questionId"`,
      [leaver.tenantId, ids, to, tx.now],
    );
    await tx.enqueueAll(
      sendStopQuestion,
      asked.map(({ questionId }) => ({ questionId, personId: to })),
    );
  },
});

/** Partnerships that the person put together. */
defineHandover({
  kind: 'partnership',
  byAdministrator: false,
  receivers: 'writers',
  held: `select p.id, p.title, p.language from partnership p where p.tenant_id = $1 and p.created_by = $2 and p.state <> 'ended'`,
  move: passOn('partnership', 'created_by'),
});

/** Gatherings to come that the person arranges for a network which the tenant coordinates: its editors arrange them. */
defineHandover({
  kind: 'gathering',
  byAdministrator: false,
  receivers: 'editors',
  held: `
    select g.id, g.title, g.language from gathering g
    where g.created_by = $2 and g.state <> 'cancelled' and coalesce(g.ends_at, g.first_at) > app.now()
      and exists (select from network_tenant n where n.network_id = g.network_id and n.tenant_id = $1 and n.role = 'coordinator'
        and n.joined_at is not null and n.left_at is null)`,
  move: async (tx, { personId }, ids, to) => {
    await tx.query('update gathering set created_by = $3 where id = any($1) and created_by = $2', [ids, personId, to]);
  },
});
