import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

const friday = '2026-11-20T12:00:00Z';
const tuesday = '2026-11-24T07:00:00Z';
const nextTuesday = '2026-12-01T07:00:00Z';

describe('a saved search that is followed', () => {
  let house: DigestHouse;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let author: Member;
  let reader: Member;

  beforeAll(async () => {
    house = await DigestHouse.open();
    herning = await house.given.aTenant({ slug: 'herning', name: 'Herning', language: 'da', country: 'DK' });
    asker = await house.given.aTenant({ slug: 'asker', name: 'Asker' });
    await house.given.aNetwork([herning, asker], 'norden');
    author = await house.given.aMember(herning, 'editor');
  });

  beforeEach(async () => {
    await house.beginAt(friday);
    reader = await house.given.aMember(asker, 'reader');
  });

  afterAll(() => house.close());

  const follow = (name: string, search: object, by = reader) => house.searches.save(by, { name, search, delivery: 'digest' }, 'nb');
  const mailsAt = async (instant: string) => {
    house.clock.to(instant);
    await house.run();
    return house.mails();
  };

  it('tells new answers in the digest, says why, and tells nothing else', async () => {
    await follow('matsvinn, Danmark', { q: 'matsvinn', country: ['DK'] });
    await house.publish(author, 'herning', { title: 'Madspild på skoler' });
    await house.publish(author, 'herning', { title: 'Cykelstier' });
    expect((await house.previews.next(reader)).items).toMatchObject([
      { why: 'Du følger søket «matsvinn, Danmark»', title: 'Madspild på skoler' },
    ]);
    const [mail, ...others] = await mailsAt(tuesday);
    expect(others).toEqual([]);
    expect(mail?.subject).toContain('i søket «matsvinn, Danmark»');
    expect(mail?.text).toContain('Du følger søket «matsvinn, Danmark»');
    expect(mail?.text).toContain('Madspild på skoler');
    expect(mail?.text).not.toContain('Cykelstier');
    expect(await mailsAt(nextTuesday)).toEqual([]);
  });

  it('tells an answer once, by the closest reason, where several of what a person follows match', async () => {
    await house.subscriptions.save(reader, { goals: [12] });
    await follow('Spild', { q: 'madspild' });
    await follow('Mål 12', { goal: [12] });
    await house.publish(author, 'herning', { title: 'Madspild på plejehjem', goals: [12] });
    const [mail] = await mailsAt(tuesday);
    expect(mail?.text.match(/Madspild på plejehjem/g)).toHaveLength(1);
    expect(mail?.text).toMatch(/Du følger søket «(Spild|Mål 12)»/);
    expect(mail?.text).not.toContain('Du følger mål 12');
  });

  it('never tells, counts or hints at what the person may not read', async () => {
    await follow('Kort', { q: 'fritidskort' });
    await follow('Alt i Herning', { tenant: ['herning'] });
    const id = await house.publish(author, 'herning', { title: 'Fritidskort til unge', audience: 'tenant' });
    expect((await house.previews.next(reader)).count).toBe(0);
    expect((await house.searches.list(reader)).map(({ news }) => news)).toEqual([0, 0]);
    expect(await mailsAt(tuesday)).toEqual([]);
    await house.publishing.publish(author, id, { audience: 'networks', networks: ['norden'] });
    await house.takeNote();
    expect((await mailsAt(nextTuesday))[0]?.text).toContain('Fritidskort til unge');
  });

  it('is not answered by words of a newer text that the person may not read', async () => {
    await follow('Hemmelig', { q: 'fritidskort' });
    const id = await house.publish(author, 'herning', { title: 'Om unge', audience: 'public' });
    await house.given.write((tx) =>
      tx.query(
        `update entry_search set is_public = false, networks = '{}', lexemes = lexemes || '''fritidskort'':1A'::tsvector where entry_id = $1`,
        [id],
      ),
    );
    expect((await house.previews.next(reader)).count).toBe(0);
    expect(await mailsAt(tuesday)).toEqual([]);
    await house.given.write((tx) => tx.query('update entry_search set is_public = true where entry_id = $1', [id]));
    expect((await house.previews.next(reader)).count).toBe(0);
  });

  it('tells by a network only those who are in it', async () => {
    await follow('Norden', { network: ['norden'] });
    const outside = await house.given.aTenant({ slug: 'utenfor', name: 'Utenfor' });
    const stranger = await house.given.aMember(outside, 'reader');
    await expect(follow('Norden', { network: ['norden'] }, stranger)).rejects.toMatchObject({ code: 'invalid_input' });
    await house.publish(author, 'herning', { title: 'For Norden', audience: 'networks' });
    expect((await house.previews.next(reader)).items).toMatchObject([{ title: 'For Norden' }]);
    await house.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [reader.personId, tx.now]));
    expect(await mailsAt(tuesday)).toEqual([]);
  });

  it('is asked again when the mail is written: what is removed or narrowed meanwhile is not sent', async () => {
    const kept = await follow('Spild', { q: 'madspild' });
    await house.publish(author, 'herning', { title: 'Madspild i kantinen' });
    house.clock.to(tuesday);
    await house.plan();
    await house.searches.remove(reader, kept.id);
    await house.send();
    expect(await house.mails()).toEqual([]);
    expect(await house.copies(reader.personId)).toEqual(['skipped nothing_left']);
    expect((await house.subscriptions.list(reader)).savedSearches).toEqual([]);
    await house.searches.restore(reader, kept.id);
    expect((await house.subscriptions.list(reader)).savedSearches).toEqual([kept.id]);
    // What came while it was removed is not told afterwards.
    expect(await mailsAt(nextTuesday)).toEqual([]);
  });

  it('begins anew with a changed question, and stops where one presses so', async () => {
    const kept = await follow('Spild', { q: 'cykelstier' });
    await house.publish(author, 'herning', { title: 'Madspild i går' });
    house.clock.to('2026-11-22T12:00:00Z');
    await house.searches.change(reader, kept.id, { search: { q: 'madspild' } }, 'da');
    expect((await house.previews.next(reader)).count).toBe(0);
    await house.publish(author, 'herning', { title: 'Madspild i dag' });
    expect((await house.previews.next(reader)).items).toMatchObject([{ title: 'Madspild i dag' }]);
    await house.subscriptions.save(reader, { goals: [], tenants: [], networks: [], kinds: [] });
    expect((await house.previews.next(reader)).count).toBe(1);
    expect(await house.searches.change(reader, kept.id, { delivery: 'off' }, 'da')).toMatchObject({ delivery: 'off' });
    expect((await house.previews.next(reader)).count).toBe(0);
  });

  it('ends by its own link in the mail, without signing in, and nothing else with it', async () => {
    const one = await follow('Spild', { q: 'madspild' });
    const other = await follow('Alt', { kind: ['case_study', 'method', 'tool'] });
    await house.publish(author, 'herning', { title: 'Madspild i børnehaver' });
    await house.publish(author, 'herning', { title: 'Noget helt andet' });
    const [mail] = await mailsAt(tuesday);
    const token = decodeURIComponent(/Slutt å følge søket «Spild»:\n\S+\/unsubscribe\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '');
    expect(await house.unsubscribes.show(token)).toEqual({ scope: 'subscription', language: 'nb', what: 'søket «Spild»', isDone: false });
    await house.unsubscribes.act(token);
    expect(await house.unsubscribes.act(token)).toMatchObject({ isDone: true });
    const kept = await house.searches.list(reader);
    expect(kept.find(({ id }) => id === one.id)?.delivery).toBe('off');
    expect(kept.find(({ id }) => id === other.id)?.delivery).toBe('digest');
  });

  it('is matched for all readers in one statement, however many follow', async () => {
    const crowd = await Promise.all(Array.from({ length: 12 }, () => house.given.aMember(asker, 'reader')));
    for (const [number, person] of crowd.entries())
      await follow(`Nr. ${number}`, number % 2 === 0 ? { q: 'madspild' } : { q: `sjældent ${number}` }, person);
    await house.publish(author, 'herning', { title: 'Madspild for mange' });
    const mails = await mailsAt(tuesday);
    expect(mails).toHaveLength(6);
  });
});
