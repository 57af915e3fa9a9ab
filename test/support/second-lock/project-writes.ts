import { newId } from '#libs/platform';
import type { Write } from './lock-room.js';

/** Development projects and their logs, past the services. */
export const projectWrites: Write[] = [
  {
    what: 'has a project begun by those who write for its tenant',
    sql: `insert into project (id, tenant_id, title, language, state, created_by, created_at, updated_by, updated_at, moved_at)
      values ($1, $2, 'Nytt', 'nb', 'running', app.person_id(), app.now(), app.person_id(), app.now(), app.now())`,
    with: ({ group }) => [newId(), group.tenants.baerum.id],
    may: ({ people }) => [people.author, people.editor],
    mayNot: ({ people, group, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has a project changed by those who write for its tenant',
    sql: `update project set title = 'Annet', updated_by = app.person_id() where id = $1`,
    with: ({ ids }) => [ids.project],
    may: ({ people }) => [people.author, people.editor],
    mayNot: ({ people, group, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has a project made public by an editor where the tenant wants one',
    sql: 'update project set is_public = true, updated_by = app.person_id() where id = $1',
    with: ({ ids }) => [ids.project],
    may: ({ people }) => [people.editor, people.admin],
    mayNot: ({ people, strangers }) => [people.author, people.reader, people.coAuthor, ...strangers],
  },
  {
    what: 'has a log written under one’s own name by those who write for its tenant',
    sql: `insert into log_note (id, tenant_id, project_id, kind, text, day, written_by, written_at)
      values ($1, $2, $3, 'tried', 'Ord', app.now()::date, app.person_id(), app.now())`,
    with: ({ group, ids }) => [newId(), group.tenants.baerum.id, ids.project],
    may: ({ people }) => [people.author, people.editor],
    mayNot: ({ people, group, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has no note that more may read than its project, by nobody',
    sql: 'update log_note set is_public = true where id = $1',
    with: ({ ids }) => [ids.note],
    may: () => [],
    mayNot: ({ people, strangers }) => [people.author, people.editor, people.admin, ...strangers],
  },
  {
    what: 'has a note changed by those who write for its tenant',
    sql: `update log_note set text = 'Annet' where id = $1`,
    with: ({ ids }) => [ids.note],
    may: ({ people }) => [people.author, people.editor],
    mayNot: ({ people, group, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has nobody write a note in another’s name',
    sql: 'update log_note set written_by = $2 where id = $1',
    with: ({ ids, people }) => [ids.note, people.editor.personId],
    may: () => [],
    mayNot: ({ people }) => [people.author, people.editor, people.admin],
  },
  {
    what: 'keeps what a note said before, for those who write for its tenant to add to',
    sql: `insert into log_note_edit (id, tenant_id, note_id, kind, text, day, edited_by, edited_at)
      values ($1, $2, $3, 'tried', 'Før', app.now()::date, app.person_id(), app.now())`,
    with: ({ group, ids }) => [newId(), group.tenants.baerum.id, ids.note],
    may: ({ people }) => [people.author, people.editor],
    mayNot: ({ people, group, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has a stop card answered under one’s own name by those who write for its tenant',
    sql: `update stop_question set answer = 'go_on', answered_by = app.person_id(), answered_at = app.now() where id = $1`,
    with: ({ ids }) => [ids.stopQuestion],
    may: ({ people }) => [people.author, people.editor],
    mayNot: ({ people, group, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has a case told to be built on a note by those who write for its tenant',
    sql: 'insert into entry_note (tenant_id, entry_id, note_id) values ($1, $2, $3)',
    with: ({ group, ids }) => [group.tenants.baerum.id, ids.draft, ids.note],
    may: ({ people }) => [people.author, people.editor],
    mayNot: ({ people, group, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, group.coordinator, ...strangers],
  },
];
