/** SQL, for the owner: a row of each kind that the demo has none of, made from what it has; none of them is everybody's. */
export const unseenRows = `
  insert into handover (id, tenant_id, person_id, asked_by, asked_at)
    select gen_random_uuid(), tenant_id, person_id, person_id, since from membership limit 1;
  insert into handover_share (handover_id, tenant_id, kind, to_person) select id, tenant_id, 'entry', person_id from handover;
  insert into handover_thing (handover_id, kind, subject_id, title, moved_at) select id, 'entry', id, 'Noe', asked_at from handover;

  insert into announcement (id, network_id, tenant_id, texts, zone, created_by, created_at, updated_at)
    select gen_random_uuid(), nt.network_id, nt.tenant_id, '{"nb": {"title": "Hei", "body": "Hei"}}', 'Europe/Oslo', m.person_id, m.since, m.since
    from network_tenant nt join membership m using (tenant_id) where nt.role = 'coordinator' limit 1;
  insert into announcement_reader (network_id, person_id, id)
    select a.network_id, a.created_by, gen_random_uuid() from announcement a on conflict do nothing;

  insert into thread_follow (person_id, thread_id, network_id, state, since) select person_id, id, network_id, 'follow', written_at from thread;
  insert into saved_thread (person_id, thread_id, network_id, saved_at) select person_id, id, network_id, written_at from thread;
  insert into thread_wish (person_id, answers, mentions, followed) select distinct person_id, true, true, true from thread;
  insert into post_edit (id, network_id, thread_id, person_id, body, edited_at)
    select gen_random_uuid(), network_id, id, person_id, 'Før', written_at from thread;
  insert into post_report (id, post_id, network_id, thread_id, person_id, why, reported_at)
    select gen_random_uuid(), id, network_id, id, person_id, 'Derfor', written_at from thread;
  insert into thread_notice (id, post_id, person_id, thread_id, network_id, reason, planned_at)
    select gen_random_uuid(), id, person_id, id, network_id, 'entry', written_at from thread;
  insert into translation_agreement (network_id, host, agreed_by, agreed_at)
    select distinct on (network_id) network_id, 'translate.example', person_id, written_at from thread order by network_id, written_at;
  insert into post_translation (post_id, language, network_id, thread_id, title, body, host, translated_at, words)
    select id, 'en', network_id, id, 'How?', 'Like this?', 'translate.example', written_at, app.words_digest(title, body)
    from thread where hidden_at is null;
  insert into helpful_reply (reply_id, person_id, thread_id, network_id, marked_at)
    select r.id, t.person_id, t.id, t.network_id, r.written_at from reply r join thread t on t.id = r.thread_id;

  insert into calendar_feed (id, person_id, made_at) select gen_random_uuid(), person_id, min(since) from membership group by person_id limit 3;

  insert into use_prompt (id, tenant_id, adoption_id, months, due_on, state, asked_at)
    select gen_random_uuid(), tenant_id, id, 12, since, state, updated_at from adoption where state in ('piloting', 'adopted', 'adapted')
    on conflict do nothing;
  insert into claim_outcome (id, entry_id, owner_id, version, place, claim_key, tenant_id, subject_id, saw, recorded_by, since)
    select gen_random_uuid(), a.entry_id, v.tenant_id, a.version, 0, repeat('a', 64), a.tenant_id, a.id, 'same', a.recorded_by, a.since
    from adoption a join entry_version v on v.entry_id = a.entry_id and v.number = a.version;
  insert into help_notice (help_id, until, planned_at) select id, until, created_at from help on conflict do nothing;
  insert into call_renewal (person_id, until, planned_at) select distinct person_id, until, said_at from call_offer;
  insert into help_match (need_id, offer_id, told_person_id, month, planned_at)
    select n.id, o.id, n.person_id, '2026-11-01', n.created_at from help n join help o on o.side = 'offer' where n.side = 'need' limit 1;
  update commitment set is_public = false where id = (select min(id::text)::uuid from commitment);
  insert into commitment_notice (commitment_id, number, planned_at) select id, 0, made_at from commitment on conflict do nothing;

  update partnership set is_public = false, networks = '{}' where id = (select min(id::text)::uuid from partnership);
  insert into stop_question (id, tenant_id, project_id, look_on, asked_at)
    select gen_random_uuid(), tenant_id, id, '2026-01-01', created_at from project;
  insert into stop_question_notice (question_id, person_id, planned_at)
    select q.id, p.created_by, q.asked_at from stop_question q join project p on p.id = q.project_id on conflict do nothing;
  insert into log_note_edit (id, tenant_id, note_id, kind, text, day, edited_by, edited_at)
    select gen_random_uuid(), tenant_id, id, kind, 'Før', day, written_by, written_at from log_note;
  insert into entry_note (tenant_id, entry_id, note_id)
    select n.tenant_id, d.id, n.id from log_note n join entry_draft d on d.tenant_id = n.tenant_id where not n.is_public on conflict do nothing;
  insert into held_file (holder_id, sha, tenant_id, networks, name, type, size, state, uploaded_by, uploaded_at, held_at)
    select id, repeat('a', 64), tenant_id, networks, 'a.pdf', 'application/pdf', 1, 'clean', written_by, written_at, written_at
    from log_note where not is_public;`;
