import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Forbidden, InvalidInput, NotFound } from '#libs/platform';
import type { Member } from '../../../test/support/catalogue-room.js';
import { HelpRoom } from '../../../test/support/help-room.js';
import { HelpEnded, NoNetworkToTell } from './errors.js';

const room = new HelpRoom();
beforeAll(() => room.open());
afterAll(() => room.close());

const wish = { title: 'Klimabudsjett for små kommuner', text: 'Hva er det minste?', kinds: ['call'], goals: [13], targets: ['13.2'] };
const need = (by: Member, part: object = {}, tenant = 'storevik') => room.help.create(by, tenant, 'need', { ...wish, ...part });
const offer = (by: Member, part: object = {}) =>
  room.help.create(by, 'mariehavn', 'offer', { ...wish, perMonth: 2, language: 'nb', ...part });
const titles = async (reader: Parameters<typeof room.helpReading.list>[0], query: object = {}) =>
  (await room.helpReading.list(reader, { side: 'need', limit: 100, ...query })).items.map(({ title }) => title);
const dayIn = (days: number) => new Date(room.clock.at.getTime() + days * 86_400_000).toISOString().slice(0, 10);

describe('what a municipality seeks', () => {
  it('is read by the networks it is told to, and by everybody only where it says so', async () => {
    await need(room.caller, { title: 'Til nettverket' });
    await need(room.caller, { title: 'Til alle', audience: 'public' });
    expect(await titles(room.expert)).toEqual(['Til alle', 'Til nettverket']);
    for (const reader of [room.outsider, anonymous]) expect(await titles(reader)).toEqual(['Til alle']);
  });

  it('shows whom an answer goes to, to colleagues alone, and no address to anybody', async () => {
    const { id } = await need(room.caller, { audience: 'public' });
    expect(await room.helpReading.read(room.expert, id)).toMatchObject({ person: { name: 'Spørger' }, mayAnswer: true, mayChange: false });
    for (const reader of [room.outsider, anonymous])
      expect(await room.helpReading.read(reader, id)).toMatchObject({ person: null, mayAnswer: false, mayChange: false });
    expect(JSON.stringify(await room.helpReading.read(room.expert, id))).not.toContain('@');
  });

  it('is not there for those it is not told to, like what does not exist', async () => {
    const { id } = await need(room.caller);
    for (const reader of [room.outsider, anonymous]) await expect(room.helpReading.read(reader, id)).rejects.toThrow(NotFound);
    await expect(room.helpReading.read(room.caller, 'nothing')).rejects.toThrow(NotFound);
    await expect(room.help.close(room.outsider, id)).rejects.toThrow(NotFound);
    await expect(room.help.change(room.expert, id, {})).rejects.toThrow(NotFound);
    await expect(room.matches.ofHelp(room.expert, id, 'nb')).rejects.toThrow(NotFound);
  });

  it('is written by authors; a reader and a stranger are refused before anything is read', async () => {
    const reader = await room.aMember('storevik', 'Leser', undefined, 'reader');
    await expect(room.help.create(reader, 'storevik', 'need', { nonsense: 1 })).rejects.toThrow(Forbidden);
    await expect(room.help.create(room.expert, 'storevik', 'need', { nonsense: 1 })).rejects.toThrow(NotFound);
    await expect(need(room.caller, { kinds: [] })).rejects.toThrow(InvalidInput);
    await expect(need(room.caller, { until: dayIn(-1) })).rejects.toMatchObject({ fields: { until: ['not_in_the_past'] } });
    await expect(need(room.caller, { until: dayIn(400) })).rejects.toMatchObject({ fields: { until: ['deadline_too_late'] } });
    await expect(need(room.caller, { perMonth: 2 })).rejects.toThrow(InvalidInput);
    await expect(need(room.outsider, {}, 'utenfor')).rejects.toThrow(NoNetworkToTell);
  });

  it('counts the goals of its targets, and knows its subject by its words', async () => {
    const { id } = await need(room.caller, { goals: [], targets: ['13.2', '11.6'] });
    expect(await room.helpReading.read(room.caller, id)).toMatchObject({ goals: [11, 13], targets: ['13.2', '11.6'] });
    expect((await room.helpReading.read(room.caller, id)).concepts.length).toBeGreaterThan(0);
  });

  it('is found by goal, kind and municipality, page by page', async () => {
    for (const number of [1, 2, 3]) await need(room.caller, { title: `Side ${number}`, goals: [5], targets: [], kinds: ['visit'] });
    expect(await titles(room.expert, { goal: 5 })).toEqual(['Side 3', 'Side 2', 'Side 1']);
    expect(await titles(room.expert, { goal: 5, kind: 'call' })).toEqual([]);
    expect(await titles(room.expert, { goal: 5, tenant: 'storevik', kind: ['visit', 'call'] })).toHaveLength(3);
    const first = await room.helpReading.list(room.expert, { side: 'need', goal: 5, limit: 2 });
    const rest = await room.helpReading.list(room.expert, { side: 'need', goal: 5, limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(['Side 3', 'Side 2', 'Side 1']);
    expect(rest.nextCursor).toBeNull();
  });

  it('ends on its day, is asked about once before, and lives on by one press', async () => {
    const { id } = await need(room.caller, { title: 'Snart slutt', until: dayIn(20) });
    room.clock.pass(12);
    await room.tend();
    await room.tend();
    const asked = (await room.mails()).filter(({ subject }) => subject.includes('Snart slutt'));
    expect(asked).toMatchObject([{ to: 'spoerger@storevik.example' }]);
    expect(asked[0]?.text).toContain(`/hjelp/${id}`);
    await room.help.renew(room.caller, id);
    await room.help.renew(room.caller, id);
    expect(await room.helpReading.read(room.caller, id)).toMatchObject({ until: dayIn(91), state: 'open' });
    room.clock.pass(92);
    await room.tend();
    expect(await titles(room.expert)).not.toContain('Snart slutt');
    expect(await room.helpReading.read(room.caller, id)).toMatchObject({ state: 'expired' });
    await expect(room.helpReading.read(room.expert, id)).rejects.toThrow(NotFound);
    await room.help.renew(room.caller, id);
    expect(await titles(room.expert)).toContain('Snart slutt');
    await room.help.close(room.caller, id);
    expect(await titles(room.expert)).not.toContain('Snart slutt');
    await expect(room.help.renew(room.caller, id)).rejects.toThrow(HelpEnded);
    room.clock.pass(-104);
    await room.mails();
  });
});

describe('an answer', () => {
  it('to a need is help: whoever sought it says what came of it, and learned', async () => {
    const { id } = await need(room.caller, { title: 'Vi trenger en prat' });
    const call = await room.calls.ask(room.expert, { tenant: 'mariehavn', help: id, message: 'Det kan vi' });
    const [mail] = (await room.mails()).filter(({ to }) => to.startsWith('spoerger'));
    expect(mail?.subject).toMatch(/vil gjerne hjelpe/);
    expect(await room.callReading.own(room.caller, call.id)).toMatchObject({ answersNeed: true, help: { id } });
    await room.calls.answer(room.caller, call.id, { accept: true });
    await expect(room.calls.tellOutcome(room.expert, call.id, { outcome: 'helped' })).rejects.toThrow(NotFound);
    room.clock.pass(22);
    await room.tend();
    expect((await room.mails()).filter(({ subject }) => /Hva kom ut av/.test(subject))).toMatchObject([
      { to: 'spoerger@storevik.example' },
    ]);
    await room.calls.tellOutcome(room.caller, call.id, { outcome: 'helped' });
    const [learned] = await room.database.read<object>(room.caller, 'select learner_id, teacher_id from learning where request_id = $1', [
      call.id,
    ]);
    expect(learned).toEqual({ learner_id: room.tenants.storevik.id, teacher_id: room.tenants.mariehavn.id });
    room.clock.pass(-22);
  });

  it('to a need takes nothing from what its people have to give', async () => {
    const giver = await room.aMember('storevik', 'Gir');
    const sought = await need(giver);
    const given = await room.help.create(giver, 'storevik', 'offer', { ...wish, perMonth: 1 });
    await room.calls.ask(room.expert, { tenant: 'mariehavn', help: sought.id, message: 'Det kan vi' });
    expect(await room.helpReading.read(room.expert, given.id)).toMatchObject({ left: 1 });
  });

  it('to an offer counts against its month', async () => {
    const helper = await room.aMember('mariehavn', 'Hjelper');
    const { id } = await offer(helper, { perMonth: 1 });
    await room.calls.ask(room.caller, { tenant: 'storevik', help: id, message: 'Gjerne' });
    expect(await room.helpReading.read(room.caller, id)).toMatchObject({ left: 0, hasAnswered: true });
    const late = await room.aMember('storevik', 'For sent');
    await expect(room.calls.ask(late, { tenant: 'storevik', help: id, message: 'Gjerne' })).rejects.toMatchObject({
      code: 'no_calls_left',
    });
  });

  it('goes nowhere where the reader may not see it, nor once it is closed', async () => {
    const { id } = await need(room.caller, { audience: 'public' });
    await expect(room.calls.ask(room.outsider, { tenant: 'utenfor', help: id, message: 'Hei' })).rejects.toThrow(NotFound);
    await room.help.close(room.caller, id);
    await expect(room.calls.ask(room.expert, { tenant: 'mariehavn', help: id, message: 'Hei' })).rejects.toThrow(NotFound);
  });
});

describe('what fits', () => {
  it('is shown to the tenant’s own people with its reasons, from both sides, and people who can be called among it', async () => {
    const [expert, seeker] = [await room.aMember('mariehavn', 'Kan det'), await room.aMember('storevik', 'Vil vite')];
    const given = await offer(expert, { title: 'Vi kan vann', goals: [6], targets: ['6.4'] });
    const sought = await need(seeker, { title: 'Vi vil vite om vann', goals: [6], targets: ['6.4'] });
    const entry = await room.anEntry('networks', { title: 'Lekkasjejakt', goals: [6] });
    await room.offers.say(expert, entry, { tenant: 'mariehavn', perMonth: 8 });
    const found = await room.matches.ofHelp(seeker, sought.id, 'nb');
    expect(found[0]).toMatchObject({ help: { id: given.id }, why: expect.arrayContaining(['samme delmål, 6.4']) });
    expect(found).toContainEqual(
      expect.objectContaining({ person: expect.objectContaining({ name: 'Kan det' }), entry: expect.objectContaining({ id: entry }) }),
    );
    expect(found[0]?.reasons).toContainEqual(expect.objectContaining({ key: 'wrote', title: 'Lekkasjejakt' }));
    expect(await room.matches.ofHelp(expert, given.id, 'nb')).toMatchObject([{ help: { id: sought.id }, score: found[0]?.score }]);
  });

  it('knows the targets of what is written, and says what a municipality took up and when', async () => {
    const [expert, seeker] = [await room.aMember('mariehavn', 'Renser'), await room.aMember('storevik', 'Vil rense')];
    const entry = await room.anEntry('networks', { title: 'Rensedam', goals: [14], targets: ['14.1'] });
    await room.offers.say(expert, entry, { tenant: 'mariehavn', perMonth: 4 });
    const about = {
      title: 'Strandrydding',
      summary: 'Kort.',
      goals: [15],
      targets: ['15.1'],
      contact: { mailbox: 'hav@storevik.example' },
    };
    const { id } = await room.drafts.create(room.caller, 'storevik', about);
    await room.publishing.publish(room.caller, id, { audience: 'networks', networks: ['norden'] });
    const use = { tenant: 'mariehavn', version: 1, state: 'adopted', audience: 'networks', networks: ['norden'], since: '2024-05-02' };
    await room.adoptions.record(expert, id, use);
    await offer(expert, { title: 'Vi kan strand', goals: [15], targets: [] });
    const matches = async (goal: number) =>
      room.matches.ofHelp(seeker, (await need(seeker, { title: 'Vi vil vite', goals: [goal], targets: [`${goal}.1`] })).id, 'nb');
    expect((await matches(14)).find(({ person }) => person?.name === 'Renser')?.reasons).toContainEqual({ key: 'target', target: '14.1' });
    expect((await matches(15)).find(({ help }) => help !== null)?.reasons).toContainEqual(
      expect.objectContaining({ key: 'took_up', title: 'Strandrydding', year: 2024 }),
    );
  });

  it('is told by one mail a pair, and to nobody more than twice a month', async () => {
    await room.mails();
    const busy = await room.aMember('mariehavn', 'Ettersøkt', 'ettersokt@mariehavn.example');
    await offer(busy, { goals: [4], targets: ['4.1'], title: 'Skole' });
    await room.mails();
    for (const number of [1, 2, 3]) await need(room.caller, { goals: [4], targets: ['4.1'], title: `Skole ${number}` });
    const told = (await room.mails()).filter(({ to }) => to.startsWith('ettersokt'));
    expect(told).toHaveLength(2);
    expect(told[0]?.text).toContain('samme delmål, 4.1');
  });

  it('is told to nobody who may not see it', async () => {
    await room.mails();
    const strange = await room.aMember('outside', 'Utenfor', 'utenfor@utenfor.example');
    await room.help.create(strange, 'utenfor', 'offer', { ...wish, goals: [7], targets: ['7.2'], perMonth: 2, audience: 'public' });
    await need(room.caller, { goals: [7], targets: ['7.2'], title: 'Hemmelig sol' });
    expect((await room.mails()).filter(({ text }) => text.includes('Hemmelig sol'))).toEqual([]);
  });
});

describe('colleagues', () => {
  it('are found who said that they may be asked, in the networks one shares: by name, role, municipality, topic and goal', async () => {
    const known = await room.aMember('mariehavn', 'Vannmester');
    const silent = await room.aMember('mariehavn', 'Taus');
    const say = (person: Member) =>
      room.given.write((tx) => tx.query('update person_profile set may_be_asked = true where person_id = $1', [person.personId]));
    await say(known);
    const names = async (reader: Member, query: object = {}) => (await room.colleagues.find(reader, query)).items.map(({ name }) => name);
    expect(await names(room.caller)).toEqual(['Vannmester']);
    expect(await names(room.outsider)).toEqual([]);
    expect(await names(room.expert)).toEqual([]);
    await say(silent);
    expect(await names(room.caller)).toEqual(['Taus', 'Vannmester']);
    expect(await names(room.caller, { q: 'VANN' })).toEqual(['Vannmester']);
    await room.given.write((tx) => tx.query(`update person_profile set title = 'Vandrådgiver' where person_id = $1`, [known.personId]));
    expect(await names(room.caller, { q: 'rådgiver' })).toEqual(['Vannmester']);
    expect(await names(room.caller, { q: 'mariehavn' })).toEqual(['Taus', 'Vannmester']);
    expect(await names(room.caller, { tenant: 'storevik' })).toEqual([]);
    const entry = await room.anEntry('networks', { title: 'Grundvand og rør', goals: [6] });
    await room.offers.say(known, entry, { tenant: 'mariehavn', perMonth: 1 });
    expect(await names(room.caller, { goal: 6 })).toEqual(['Vannmester']);
    expect(await names(room.caller, { q: 'grundvand' })).toEqual(['Vannmester']);
    const first = await room.colleagues.find(room.caller, { limit: 1 });
    expect((await room.colleagues.find(room.caller, { limit: 1, cursor: first.nextCursor })).items).toMatchObject([{ name: 'Vannmester' }]);
    expect(JSON.stringify(first)).not.toContain('@');
  });
});
