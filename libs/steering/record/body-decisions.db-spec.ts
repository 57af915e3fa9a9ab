import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { InvalidInput, NotFound } from '#libs/platform';
import { NotAcceptable } from '#libs/platform/documents';
import { readPdf } from '../../../test/support/read-pdf.js';
import { RecordRoom } from '../../../test/support/record-room.js';
import type { Person } from '../../../test/support/steering-group.js';
import { recordDecision } from '../decision/record-decision.js';
import { MeetingPlanningService } from '../meeting/meeting-planning.service.js';
import type { Rules } from '../round/rules.js';
import type { Tally } from '../round/tally.js';

describe('all that a body has decided', () => {
  const body = 'styringsgruppen';
  let room: RecordRoom;

  const pdf = async (actor: Person, query: object) => {
    const read = await room.bodyDecisions.read(actor, body, { format: 'pdf', ...query }, undefined);
    return read.format === 'pdf' ? read : Promise.reject(new Error('not a PDF'));
  };

  const aMeeting = async () => {
    const plan = { title: 'Møte', place: '', zone: 'Europe/Oslo', dates: [{ day: '2027-02-04', from: '09:00', to: '11:00' }] };
    return (await new MeetingPlanningService(room.group.database).make(room.group.coordinator, body, plan)).id;
  };

  beforeAll(async () => {
    room = await new RecordRoom().open();
    const tool = await room.group.aTool();
    await room.aDecision('approve', tool);
    await room.aDecision('reject');
    // Twenty days each: the third one is made in January.
    room.group.clock.at = new Date('2026-12-20T09:00:00Z');
    await room.group.aNewVersion(tool, { summary: 'Tretten spørsmål.' });
    await room.aDecision('approve', tool);
  }, 120_000);
  afterAll(() => room.close());

  it('is listed with the newest first, with what became of it', async () => {
    const { items, body: of } = await room.bodyDecisions.list(room.group.reader, body, {});
    expect(of).toMatchObject({ slug: body, network: { slug: 'baerekraftsnettverket' }, tenant: null });
    expect(items.map(({ number, outcome, year, supersededBy, version }) => [number, outcome, year, supersededBy, version])).toEqual([
      [3, 'approved', 2027, null, 2],
      [2, 'rejected', 2026, null, 1],
      [1, 'approved', 2026, 3, 1],
    ]);
    expect(items[0]).toMatchObject({ tenant: { slug: 'baerum' }, recommendationLanguage: 'nb', reviewBy: '2029-01-04' });
  });

  it('goes on without a gap, and of one year where that is asked', async () => {
    const first = await room.bodyDecisions.list(room.group.reader, body, { limit: '2' });
    const second = await room.bodyDecisions.list(room.group.reader, body, { limit: '2', cursor: first.nextCursor as string });
    expect([...first.items, ...second.items].map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(second.nextCursor).toBeNull();
    const { items } = await room.bodyDecisions.list(room.group.reader, body, { year: '2026' });
    expect(items.map(({ number }) => number)).toEqual([2, 1]);
    await expect(room.bodyDecisions.list(room.group.reader, body, { cursor: 'WyJ4Il0' })).rejects.toThrow(InvalidInput);
  });

  it('is a tagged PDF of a year, the oldest first, the same bytes each time', async () => {
    const made = await pdf(room.group.reader, { year: '2026', language: 'nn' });
    expect(made.name).toBe('styringsgruppen-2026.pdf');
    const read = await readPdf(made.bytes);
    expect(read).toMatchObject({ isTagged: true, language: 'nn', title: expect.stringContaining('Avgjerder 2026') });
    expect(read.roles.filter((role) => role === 'H2')).toHaveLength(2);
    const words = read.text.replace(/\s+/g, ' ');
    expect(words).toMatch(/2 avgjerder.*1\. Sjekkliste.*Erstatta av avgjerd 3.*2\. Sjekkliste/);
    expect(words).toContain('0 for · 5 mot · 3 svarte ikkje');
    room.group.clock.pass(1);
    expect((await pdf(room.group.reader, { year: '2026', language: 'nn' })).bytes.equals(made.bytes)).toBe(true);
  });

  it('is of one meeting where that is asked: what was decided in it', async () => {
    const { group } = room;
    const proposal = await group.aCase();
    await group.aPaper(proposal);
    const [meeting, other] = [await aMeeting(), await aMeeting()];
    const [round] = await group.given.write((tx) =>
      tx.query<{ rules: Rules; tally: Tally }>(
        `select r.rules, d.record -> 'tally' as tally from decision d join round r on r.id = d.round_id where d.number = 2`,
      ),
    );
    await group.given.write((tx) =>
      recordDecision(tx, {
        deciding: {
          ...{ body_id: group.bodyId, network_id: group.network.id, body_tenant_id: null, proposal_id: proposal, version: 1 },
          ...{ rules: round?.rules as Rules, review_by: null, made: { in: 'meeting', id: meeting }, decidedAt: group.clock.now() },
        },
        ...{ seats: [], ballots: [], tally: round?.tally as Tally },
      }),
    );
    const { items } = await room.bodyDecisions.list(group.reader, body, { meeting });
    expect(items.map(({ number }) => number)).toEqual([4]);
    expect((await room.bodyDecisions.list(group.reader, body, { meeting: other })).items).toEqual([]);
    const made = await pdf(group.reader, { meeting, language: 'da' });
    expect(made.name).toBe('styringsgruppen-2027-02-04.pdf');
    const words = (await readPdf(made.bytes)).text.replace(/\s+/g, ' ');
    expect(words).toMatch(/Beslutninger på mødet 4\. februar 2027 1 beslutning 4\. Sjekkliste/);
    await expect(pdf(group.reader, { meeting: group.bodyId })).rejects.toThrow(NotFound);
    expect(await room.chains.check(group.reader, body)).toMatchObject({ count: 4, fault: null });
  });

  it('asks which year, and for a form that there is', async () => {
    await expect(pdf(room.group.reader, {})).rejects.toThrow(InvalidInput);
    await expect(room.bodyDecisions.read(room.group.reader, body, {}, 'image/png')).rejects.toThrow(NotAcceptable);
    expect((await room.bodyDecisions.read(room.group.reader, body, { year: '2027' }, 'application/pdf')).format).toBe('pdf');
  });

  it('is not there for another municipality and for visitors', async () => {
    await expect(room.bodyDecisions.list(room.group.outsider, body, {})).rejects.toThrow(NotFound);
    await expect(pdf(room.group.outsider, { year: '2026' })).rejects.toThrow(NotFound);
    await expect(room.bodyDecisions.list(room.group.reader, 'finnes-ikke', {})).rejects.toThrow(NotFound);
    await expect(room.bodyDecisions.list(anonymous, body, {})).rejects.toMatchObject({ code: 'sign_in_first' });
  });
});
