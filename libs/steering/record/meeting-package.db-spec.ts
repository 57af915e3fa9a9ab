import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks, EntryQueries } from '#libs/catalogue';
import { anonymous } from '#libs/identity';
import { NotFound } from '#libs/platform';
import { aPdf } from '../../../test/support/a-picture.js';
import { readPdf } from '../../../test/support/read-pdf.js';
import { RecordRoom } from '../../../test/support/record-room.js';
import type { Person } from '../../../test/support/steering-group.js';
import { unzippedFiles } from '../../../test/support/unzipped.js';
import { createBody } from '../body/new-body.js';
import { AgendaService } from '../meeting/agenda.service.js';
import { MeetingDecisionService } from '../meeting/meeting-decision.service.js';
import { MeetingPlanningService } from '../meeting/meeting-planning.service.js';
import { chainFault } from './chain-fault.js';
import { readPackage } from './read-package.js';

describe('what a meeting dealt with and decided, taken along', () => {
  let room: RecordRoom;
  let planning: MeetingPlanningService;
  let agendas: AgendaService;
  let recording: MeetingDecisionService;
  let meeting: string;
  let tool: string;

  const packed = async (actor: Person, id = meeting, language = 'nb') => {
    const { name, bytes } = await room.meetings.package(actor, id, { language });
    return { name, bytes: await buffer(bytes) };
  };
  const filesOf = async (actor: Person) => {
    const files = await unzippedFiles((await packed(actor)).bytes);
    return new Map([...files].map(([name, content]) => [name.slice(name.indexOf('/') + 1), content]));
  };
  const aMeeting = async (secretary: Person, body: string, day = '2026-12-04') =>
    (await planning.make(secretary, body, { title: 'Møte i desember', zone: 'Europe/Oslo', dates: [{ day, from: '09:00', to: '11:30' }] }))
      .id;
  const allVote = async (secretary: Person, item: string, vote = 'as_recommended') => {
    const { seats } = await recording.toRecord(secretary, item);
    const present = seats.filter(({ holder }) => holder).map(({ id }) => ({ seat: id, vote }));
    return (await recording.record(secretary, item, { seats: present })).decision;
  };

  beforeAll(async () => {
    room = await new RecordRoom().open();
    const { group } = room;
    planning = new MeetingPlanningService(group.database);
    agendas = new AgendaService(group.database);
    recording = new MeetingDecisionService(group.database, new EntryQueries(), new EntryMarks());
    tool = await room.aToolWithAFile('Sjekkliste 100 % ferdig.pdf', aPdf());
    const checklist = await group.aCase(tool);
    await group.aPaper(checklist, { background: 'Slik var den i møtet.' });
    const [gathering, left] = [
      await group.motions.move(group.directors.asker, 'styringsgruppen', { title: 'Samling', text: 'Vi møtes i mai.' }),
      await group.motions.move(group.directors.asker, 'styringsgruppen', { title: 'Utsatt', text: 'Senere.' }),
    ];
    await group.aPaper(gathering.id);
    meeting = await aMeeting(group.coordinator, 'styringsgruppen');
    await agendas.add(group.coordinator, meeting, { title: 'Innkalling', text: 'Kun for gruppen.' });
    const items = [];
    for (const proposal of [checklist, left.id, gathering.id]) items.push(await agendas.add(group.coordinator, meeting, { proposal }));
    group.clock.at = new Date('2026-12-04T09:00:00Z');
    await allVote(group.coordinator, items[0]?.id ?? '');
    // Between meetings another one is made, and so the numbers of this meeting's do not follow one another.
    await room.aDecision('reject');
    await allVote(group.coordinator, items[2]?.id ?? '', 'reject');
    // The case goes on after the meeting.
    await group.aNewVersion(tool, { title: 'Sjekkliste, ny utgave' });
    await group.aCase(tool);
  }, 120_000);
  afterAll(() => room.close());

  it('is a bag of which every checksum fits, with each decision as in its own package', async () => {
    const { name, bytes } = await packed(room.group.coordinator);
    expect(name).toBe('styringsgruppen-2026-12-04.zip');
    const files = await unzippedFiles(bytes);
    const decision = (number: number, ...more: string[]) =>
      ['decision.pdf', 'decisions.json', 'case-paper.pdf', ...more].map((part) => `data/decisions/${number}/${part}`);
    expect([...files.keys()]).toEqual(
      [
        ...['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'],
        ...['agenda.pdf', 'agenda.json', 'list-of-decisions.pdf', 'list-of-decisions.json'].map((part) => `data/${part}`),
        ...[...decision(1, 'attachments/1-Sjekkliste 100 - ferdig.pdf'), ...decision(3), 'data/metadata.json'],
      ].map((path) => `styringsgruppen-2026-12-04/${path}`),
    );
    const told = new Set<string>();
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      for (const line of String(files.get(`styringsgruppen-2026-12-04/${manifest}`))
        .trim()
        .split('\n')) {
        const [sum, path] = line.split('  ') as [string, string];
        const content = files.get(`styringsgruppen-2026-12-04/${path}`) as Buffer;
        expect([path, createHash('sha256').update(content).digest('hex')]).toEqual([path, sum]);
        told.add(path);
      }
    expect(told.size).toBe(files.size - 1);
    const metadata = JSON.parse(String(files.get('styringsgruppen-2026-12-04/data/metadata.json')));
    expect(metadata).toMatchObject({
      ...{ format: 'tandem.meeting-package', id: meeting, title: 'Møte i desember', beginsAt: '2026-12-04T08:00:00.000Z' },
      decisions: [
        { number: 1, outcome: 'approved' },
        { number: 3, outcome: 'rejected' },
      ],
    });
    expect(metadata.files).toHaveLength(files.size - 5);
  });

  it('has the agenda as it stood: in its order, on the version that was decided on', async () => {
    const files = await filesOf(room.group.coordinator);
    const agenda = JSON.parse(String(files.get('data/agenda.json')));
    expect(agenda).toMatchObject([
      { number: 1, title: 'Innkalling', text: 'Kun for gruppen.', case: null, decisions: [] },
      { number: 2, title: 'Sjekkliste for bærekraftige anskaffelser', case: { version: 2 }, decisions: [1] },
      { number: 3, title: 'Utsatt', case: { recommendation: null }, decisions: [] },
      { number: 4, title: 'Samling', decisions: [3] },
    ]);
    const pdf = await readPdf(files.get('data/agenda.pdf') as Buffer);
    expect(pdf).toMatchObject({ isTagged: true, language: 'nb', title: 'Møte i desember' });
    expect(pdf.text.replace(/\s+/g, ' ')).toMatch(/Innkalling.*2\. Sjekkliste for bærekraftige.*Slik var den i møtet\./);
    expect(pdf.text).not.toContain('ny utgave');
  });

  it('has the list of what it decided, to be read by people and by programs', async () => {
    const files = await filesOf(room.group.reader);
    expect(JSON.parse(String(files.get('data/list-of-decisions.json')))).toMatchObject([
      { number: 1, title: 'Sjekkliste for bærekraftige anskaffelser', outcome: 'approved' },
      { number: 3, title: 'Samling', kind: 'motion', outcome: 'rejected' },
    ]);
    const pdf = await readPdf(files.get('data/list-of-decisions.pdf') as Buffer);
    expect(pdf.isTagged).toBe(true);
    // Nobody holds one seat: who gave no answer in a meeting was not there.
    expect(pdf.text).toContain('1 ikke til stede');
    const decided = (await readPdf(files.get('data/decisions/1/decision.pdf') as Buffer)).text.replace(/\s+/g, ' ');
    expect(decided).toContain('Ikke til stede');
    for (const text of [pdf.text, decided]) expect(text).not.toMatch(/svarte ikke|Har ikke svart/);
    expect(pdf.text.replace(/\s+/g, ' ')).toMatch(/Beslutninger på møtet 4\. desember 2026 2 beslutninger 1\. Sjekkliste.*3\. Samling/);
  });

  it('is verified without this installation, decision by decision', async () => {
    const path = join(room.folder, 'meeting.zip');
    writeFileSync(path, (await packed(room.group.reader)).bytes);
    const { chains, changed } = await readPackage(path);
    expect(changed).toEqual([]);
    expect(chains.map((chain) => [chain.decisions[0]?.number, chain.isWhole, chainFault(chain)])).toEqual([
      [1, false, null],
      [3, false, null],
    ]);
  });

  it('is the same bytes when it is taken again, days later', async () => {
    const before = await packed(room.group.reader);
    room.group.clock.pass(3);
    expect((await packed(room.group.reader)).bytes.equals(before.bytes)).toBe(true);
  });

  it('shows of the agenda what its reader may see: outside the body its headings, and no papers of what was not decided', async () => {
    const files = await filesOf(room.group.reader);
    expect(String(files.get('data/agenda.json'))).not.toContain('Kun for gruppen.');
    const { text } = await readPdf(files.get('data/agenda.pdf') as Buffer);
    expect(text).toContain('Innkalling');
    for (const words of ['Kun for gruppen.', 'Slik var den i møtet.']) expect(text).not.toContain(words);
  });

  it('is not there for another municipality and for visitors, and leaves no line for what was refused', async () => {
    const { outsider, coordinator, reader } = room.group;
    await expect(packed(outsider)).rejects.toThrow(NotFound);
    await expect(packed(anonymous as Person)).rejects.toMatchObject({ code: 'sign_in_first' });
    await expect(packed(reader, 'no-id')).rejects.toThrow(NotFound);
    const rows = await room.group.given.write((tx) =>
      tx.query<object>(
        `select distinct person_id, subjects ->> 'meetingId' as meeting from audit_log where action = 'meeting.package_exported'`,
      ),
    );
    const ids = (all: object[]) => all.map((row) => JSON.stringify(row)).sort();
    expect(ids(rows)).toEqual(ids([coordinator, reader].map(({ personId }) => ({ person_id: personId, meeting }))));
  });

  it('is of a meeting that has begun, and of none that was called off', async () => {
    const { coordinator, clock } = room.group;
    const ahead = await aMeeting(coordinator, 'styringsgruppen', '2027-03-04');
    await expect(packed(coordinator, ahead)).rejects.toMatchObject({ code: 'meeting_not_begun' });
    await planning.cancel(coordinator, ahead);
    clock.pass(120);
    await expect(packed(coordinator, ahead)).rejects.toMatchObject({ code: 'meeting_not_begun' });
    const quiet = await aMeeting(coordinator, 'styringsgruppen', '2027-08-04');
    clock.pass(200);
    const files = await unzippedFiles((await packed(coordinator, quiet)).bytes);
    expect(String(files.get('styringsgruppen-2027-08-04/data/list-of-decisions.json')).trim()).toBe('[]');
  });

  it('is of a municipality’s statutory body for the body and who prepares for it alone, and stands in that municipality’s audit log', async () => {
    const { given, clock, motions, proposals, tenants, database } = room.group;
    const owner = tenants.storevik;
    const secretary = await given.aMember(owner, 'editor');
    const [sits, colleague] = [await given.aMember(owner, 'reader'), await given.aMember(owner, 'reader')];
    await given.write((tx) =>
      createBody(tx, {
        ...{ slug: 'udvalget', kind: 'committee', networkId: null, tenantId: owner.id, statutory: true, rules: 'DK' },
        ...{ names: { da: 'Udvalget' }, secretaryId: secretary.personId },
        seats: [
          {
            ...{ role: 'chair', tenantId: owner.id, sector: null, holderId: sits.personId, deputyId: null },
            ...{ since: '2024-01-01', until: null },
          },
        ],
      }),
    );
    clock.at = new Date('2028-01-10T09:00:00Z');
    const { id } = await motions.move(await room.group.again(sits), 'udvalget', { title: 'Sag', text: 'Tekst' });
    const paper = { background: 'B.', assessment: 'V.', recommendation: 'Vedtages.', recommended: 'approve' };
    await proposals.writePaper(secretary, id, paper);
    const held = await aMeeting(secretary, 'udvalget', '2028-02-04');
    const item = await agendas.add(secretary, held, { proposal: id });
    clock.at = new Date('2028-02-04T12:00:00Z');
    await allVote(secretary, item.id);
    expect((await packed(await room.group.again(sits), held)).name).toBe('udvalget-2028-02-04.zip');
    await expect(packed(colleague, held)).rejects.toThrow(NotFound);
    const rows = await database.read(
      await given.aMember(owner, 'admin'),
      `select person_id from audit_log where tenant_id = $1 and action = 'meeting.package_exported'`,
      [owner.id],
    );
    expect(rows).toEqual([{ person_id: sits.personId }]);
  });

  it('stands as it was decided where what the meeting sent back is taken back after it; what was taken back before is marked as that', async () => {
    const { coordinator, directors, motions, clock } = room.group;
    clock.at = new Date('2028-04-10T09:00:00Z');
    const [sentBack, withdrawn] = [
      await motions.move(directors.asker, 'styringsgruppen', { title: 'Kurs', text: 'Alle kurses.' }),
      await motions.move(directors.asker, 'styringsgruppen', { title: 'Reise', text: 'Alle reiser.' }),
    ];
    const held = await aMeeting(coordinator, 'styringsgruppen', '2028-05-04');
    const items = [];
    for (const { id } of [sentBack, withdrawn]) {
      await room.group.aPaper(id, { recommendation: 'Gruppen vedtar.' });
      items.push(await agendas.add(coordinator, held, { proposal: id }));
    }
    await motions.takeBack(directors.asker, withdrawn.id);
    clock.at = new Date('2028-05-04T09:00:00Z');
    await allVote(coordinator, items[0]?.id ?? '', 'send_back');
    const { bytes } = await packed(coordinator, held);
    await motions.takeBack(directors.asker, sentBack.id);
    expect((await packed(coordinator, held)).bytes.equals(bytes)).toBe(true);
    const files = await unzippedFiles(bytes);
    const { text } = await readPdf(files.get('styringsgruppen-2028-05-04/data/agenda.pdf') as Buffer);
    expect(text.replace(/\s+/g, ' ')).toMatch(/1\. Kurs.*Gruppen vedtar\..*2\. Reise Trukket tilbake/);
  });
});
