import type { Write } from './lock-room.js';

export const importWrites: Write[] = [
  {
    what: 'has a whole catalogue brought in by administrators, under their own name',
    sql: `insert into catalogue_import (id, tenant_id, asked_by, asked_at, name) values (gen_random_uuid(), $1, app.person_id(), app.now(), 'alt.zip')`,
    with: ({ group }) => [group.tenants.baerum.id],
    may: ({ people }) => [people.admin],
    mayNot: ({ people, strangers }) => [people.editor, people.author, people.reader, people.otherAuthor, ...strangers],
  },
  {
    what: 'has nobody bring in a catalogue in the name of another',
    sql: `insert into catalogue_import (id, tenant_id, asked_by, asked_at, name) values (gen_random_uuid(), $1, $2, app.now(), 'alt.zip')`,
    with: ({ group, people }) => [group.tenants.baerum.id, people.editor.personId],
    may: () => [],
    mayNot: ({ people, strangers }) => [people.admin, people.author, ...strangers],
  },
  {
    what: 'has a catalogue that was looked at let in by administrators, under their own name',
    sql: 'update catalogue_import set confirmed_by = app.person_id(), confirmed_at = app.now() where id = $1',
    with: ({ ids }) => [ids.catalogueImport],
    may: ({ people }) => [people.admin],
    mayNot: ({ people, strangers }) => [people.editor, people.author, people.reader, people.otherAuthor, ...strangers],
  },
  {
    what: 'has nobody say what a catalogue would bring, or that it is in',
    sql: `update catalogue_import set plan = '{}', report = '{}', ended_at = app.now() where id = $1`,
    with: ({ ids }) => [ids.catalogueImport],
    may: () => [],
    mayNot: ({ people, strangers }) => [people.admin, people.author, ...strangers],
  },
  {
    what: 'has what somebody sent to be read begun anew by them alone, as long as they write for the municipality',
    sql: `update entry_import set columns = '[]', reread_at = app.now() where id = $1`,
    with: ({ ids }) => [ids.import],
    may: ({ people }) => [people.author],
    mayNot: ({ people, strangers }) => [people.admin, people.editor, people.reader, people.otherAuthor, ...strangers],
  },
  {
    what: 'has nobody put another thing in the place of what was sent, or give it to another',
    sql: `update entry_import set person_id = $2, name = 'another' where id = $1`,
    with: ({ ids, people }) => [ids.import, people.editor.personId],
    may: () => [],
    mayNot: ({ people, strangers }) => [people.author, people.admin, ...strangers],
  },
];
