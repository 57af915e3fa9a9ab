import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { loadMessages, readConfig } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { createBody } from '../body/new-body.js';
import { SuggestEntriesService } from './suggest-entries.service.js';
import { TreatmentService } from './treatment.service.js';
import { YearWheelService } from './year-wheel.service.js';

const which = 'utvalg-for-miljo';

describe('the year wheel', () => {
  const group = new SteeringGroup();
  let wheels: YearWheelService;
  let treatments: TreatmentService;
  let secretary: Person;
  let reader: Person;
  let editor: Person;

  const cellOf = async (quarter: number) => (await wheels.quarter(reader, 'fjellvik', which, `2026-${quarter}`)).state;

  const aCommittee = (slug: string, tenantId: string, secretaryId: string | null) =>
    group.given.write((tx) =>
      createBody(tx, {
        ...{ slug, kind: 'committee', networkId: null, tenantId, statutory: true, rules: 'NO', secretaryId, seats: [] },
        names: { nb: 'Utvalg for miljø' },
      }),
    );
  /** Outside the network, with a committee that works with the same. */
  const aFarMunicipality = async () => {
    const far = await group.given.aTenant({ slug: 'langt' });
    const farReader = await group.given.aMember(far, 'editor');
    await aCommittee('langt-utvalg', far.id, null);
    await treatments.keep(farReader, 'langt', 'langt-utvalg', { goals: [], targets: ['11.2'] });
    return { far, farReader };
  };

  beforeAll(async () => {
    loadMessages();
    await group.open();
    const { given, tenants, database } = group;
    wheels = new YearWheelService(database, new SuggestEntriesService(database), readConfig({ PUBLIC_URL: 'https://tandem.example' }));
    treatments = new TreatmentService(database);
    secretary = await given.aMember(tenants.fjellvik, 'reader');
    reader = await given.aMember(tenants.fjellvik, 'reader');
    editor = await given.aMember(tenants.fjellvik, 'editor');
    await aCommittee(which, tenants.fjellvik.id, secretary.personId);
  });
  afterAll(() => group.close());

  it('is not there for anybody outside the municipality', async () => {
    for (const actor of [group.coordinator, group.directors.asker, group.outsider]) {
      await expect(wheels.read(actor, 'fjellvik', {})).rejects.toMatchObject({ code: 'not_found' });
      await expect(wheels.quarter(actor, 'fjellvik', which, '2026-4')).rejects.toMatchObject({ code: 'not_found' });
      await expect(treatments.tell(actor, 'fjellvik', which, '2026-4', { status: 'treated' })).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(wheels.read(anonymous, 'fjellvik', {})).rejects.toMatchObject({ code: 'sign_in_first' });
    await expect(wheels.quarter(group.directors.asker, 'asker', which, '2026-4')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is read by members, and written by the secretary and editors alone', async () => {
    expect((await wheels.read(reader, 'fjellvik', { year: '2026' })).committees).toMatchObject([{ slug: which, mayKeep: false }]);
    await expect(treatments.save(reader, 'fjellvik', which, '2026-4', 0, { status: 'planned' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(wheels.settings(reader, 'fjellvik', which)).rejects.toMatchObject({ code: 'forbidden' });
    await treatments.keep(secretary, 'fjellvik', which, { goals: [15], targets: ['11.2'] });
    await treatments.addMeeting(editor, 'fjellvik', which, { on: '2026-11-25' });
    await treatments.addMeeting(editor, 'fjellvik', which, { on: '2026-11-25' });
    expect(await wheels.settings(secretary, 'fjellvik', which)).toMatchObject({
      committee: { goals: [15], targets: ['11.2'] },
      meetings: [{ on: '2026-11-25', typed: true }],
    });
  });

  it('has a text ready before anybody wrote one, of what the committee works with', async () => {
    const { ready, state } = await wheels.quarter(secretary, 'fjellvik', which, '2026-4');
    expect(state).toBe('ahead');
    expect(ready.title).toContain('4. kvartal 2026');
    expect(ready.agenda).toContain('11.2');
    expect(ready.agenda).toContain('25. november 2026');
  });

  it('names in its text what others did that the committee could use, with why and where, and what its people may not read is not there', async () => {
    const entry = await group.aTool({ targets: ['11.2'] });
    const { ready, suggestions } = await wheels.quarter(secretary, 'fjellvik', which, '2026-4');
    expect(suggestions.map(({ entry: { id } }) => id)).toEqual([entry]);
    expect(ready.agenda).toContain('Erfaringer fra andre:\n– Sjekkliste for bærekraftige anskaffelser (baerum). Samme delmål 11.2');
    expect(ready.agenda).toMatch(/\n {2}https:\/\/tandem\.example\/nb\/katalog\/baerum\//);
    const { far, farReader } = await aFarMunicipality();
    expect((await wheels.quarter(farReader, far.slug, 'langt-utvalg', '2026-4')).ready.agenda).not.toContain('Sjekkliste');
  });

  it('waits for its secretary two weeks before the meeting, and when it is past and nothing was said', async () => {
    group.clock.at = new Date('2026-11-10T22:30:00Z');
    expect(await wheels.waitingFor(secretary)).toEqual([]);
    // Midnight in Oslo: two weeks are left.
    group.clock.at = new Date('2026-11-10T23:30:00Z');
    expect(await wheels.waitingFor(secretary)).toMatchObject([
      { state: 'ahead', quarter: { year: 2026, quarter: 4 }, meetingOn: '2026-11-25' },
    ]);
    expect(await wheels.waitingFor(reader)).toEqual([]);
    group.clock.at = new Date('2026-11-26T09:00:00Z');
    expect(await wheels.waitingFor(secretary)).toMatchObject([{ state: 'missing' }]);
    expect(await cellOf(4)).toBe('missing');
    group.clock.at = new Date('2026-11-10T09:00:00Z');
  });

  it('keeps both texts where two write at once', async () => {
    const first = await treatments.save(secretary, 'fjellvik', which, '2026-4', 0, {
      status: 'planned',
      title: 'Skolevei',
      targets: ['11.2'],
    });
    expect(first).toMatchObject({ revision: 1, language: 'nb', targets: ['11.2'] });
    await expect(treatments.save(editor, 'fjellvik', which, '2026-4', 0, { status: 'planned', title: 'Min' })).rejects.toMatchObject({
      code: 'lost_update',
      details: { currentRevision: 1, current: { title: 'Skolevei' } },
    });
    const second = await treatments.save(editor, 'fjellvik', which, '2026-4', 1, { status: 'planned', title: 'Min' });
    expect(second.revision).toBe(2);
    expect(await cellOf(4)).toBe('planned');
  });

  it('hears once what became of it, however often it is pressed, and keeps what was written', async () => {
    await treatments.tell(secretary, 'fjellvik', which, '2026-4', { status: 'noted' });
    await treatments.tell(secretary, 'fjellvik', which, '2026-4', { status: 'noted' });
    const { treatment, state } = await wheels.quarter(reader, 'fjellvik', which, '2026-4');
    expect([state, treatment?.revision, treatment?.title]).toEqual(['noted', 3, 'Min']);
  });

  it('refuses what is no day, no quarter, no target and no address, by name', async () => {
    await expect(treatments.addMeeting(secretary, 'fjellvik', which, { on: '2026-02-30' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(wheels.quarter(secretary, 'fjellvik', which, '2026-5')).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      treatments.save(secretary, 'fjellvik', which, '2026-3', 0, { status: 'planned', targets: ['99.9'], link: 'javascript:alert(1)' }),
    ).rejects.toMatchObject({ fields: { targets: ['isIn'], link: ['isUrl'] } });
  });
});
