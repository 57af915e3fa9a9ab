import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/identity';
import { announcementWrites } from '../support/second-lock/announcement-writes.js';
import { callWrites } from '../support/second-lock/call-writes.js';
import { collectionWrites } from '../support/second-lock/collection-writes.js';
import { digestWrites } from '../support/second-lock/digest-writes.js';
import { entryWrites } from '../support/second-lock/entry-writes.js';
import { gatheringWrites } from '../support/second-lock/gathering-writes.js';
import { helpWrites } from '../support/second-lock/help-writes.js';
import { identityWrites } from '../support/second-lock/identity-writes.js';
import { importWrites } from '../support/second-lock/import-writes.js';
import { LockRoom } from '../support/second-lock/lock-room.js';
import { meetingWrites } from '../support/second-lock/meeting-writes.js';
import { partnershipWrites } from '../support/second-lock/partnership-writes.js';
import { projectWrites } from '../support/second-lock/project-writes.js';
import { steeringWrites } from '../support/second-lock/steering-writes.js';
import { threadWrites } from '../support/second-lock/thread-writes.js';
import { useWrites } from '../support/second-lock/use-writes.js';

describe('the database, where a service forgot to ask who may', () => {
  const room = new LockRoom();
  beforeAll(() => room.open());
  afterAll(() => room.close());

  it.each([
    ...useWrites,
    ...entryWrites,
    ...importWrites,
    ...collectionWrites,
    ...steeringWrites,
    ...meetingWrites,
    ...identityWrites,
    ...digestWrites,
    ...announcementWrites,
    ...threadWrites,
    ...callWrites,
    ...gatheringWrites,
    ...helpWrites,
    ...projectWrites,
    ...partnershipWrites,
  ])('$what', async ({ sql, with: parameters, may, mayNot }) => {
    for (const actor of may(room)) expect(await room.attempt(actor, sql, parameters(room))).toBe(1);
    for (const actor of mayNot(room)) expect(['refused', 0]).toContain(await room.attempt(actor, sql, parameters(room)));
  });

  it('shows who was invited, and the log, to administrators alone', async () => {
    for (const sql of ['select 1 from invitation where tenant_id = $1', 'select 1 from audit_log where tenant_id = $1']) {
      const seenBy = async (actor: Actor) => (await room.group.database.read(actor, sql, [room.group.tenants.baerum.id])).length;
      expect(await seenBy(room.people.admin)).toBeGreaterThan(0);
      for (const actor of [room.people.reader, room.people.author, room.people.editor, room.group.coordinator, ...room.strangers])
        expect(await seenBy(actor)).toBe(0);
    }
  });

  it('shows where an entry is read to its owners, and not to those who read it', async () => {
    const sql = 'select 1 from entry_reader where entry_id = $1';
    const seenBy = async (actor: Actor) => (await room.group.database.read(actor, sql, [room.ids.entry])).length;
    for (const actor of [room.people.reader, room.people.author, room.people.coAuthor]) expect(await seenBy(actor)).toBe(1);
    for (const actor of [room.people.otherAuthor, room.group.coordinator, ...room.strangers]) expect(await seenBy(actor)).toBe(0);
  });

  it('shows what a draft has to do with others to those who read the draft alone', async () => {
    const sql = 'select 1 from entry_relation where id = $1';
    const seenBy = async (actor: Actor) => (await room.group.database.read(actor, sql, [room.ids.relation])).length;
    for (const actor of [room.people.reader, room.people.author]) expect(await seenBy(actor)).toBe(1);
    for (const actor of [room.people.coAuthor, room.group.coordinator, ...room.strangers]) expect(await seenBy(actor)).toBe(0);
  });

  it('shows a catalogue that comes in to administrators, and what somebody sent to be read to them alone', async () => {
    const seenBy = async (actor: Actor, table: string, id: string) =>
      (await room.group.database.read(actor, `select 1 from ${table} where id = $1`, [id])).length;
    const { people, ids, strangers } = room;
    for (const actor of [
      people.admin,
      people.author,
      people.editor,
      people.reader,
      people.otherAuthor,
      room.group.coordinator,
      ...strangers,
    ]) {
      expect(await seenBy(actor, 'catalogue_import', ids.catalogueImport)).toBe(actor === people.admin ? 1 : 0);
      expect(await seenBy(actor, 'entry_import', ids.import)).toBe(actor === people.author ? 1 : 0);
    }
  });

  it('shows a saved search to its person alone', async () => {
    const seenBy = async (actor: Actor) =>
      (await room.group.database.read(actor, 'select 1 from saved_search where id = $1', [room.ids.search])).length;
    expect(await seenBy(room.people.reader)).toBe(1);
    for (const actor of [room.people.author, room.people.admin, room.people.otherAuthor, ...room.strangers])
      expect(await seenBy(actor)).toBe(0);
  });
});
