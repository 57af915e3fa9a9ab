import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';
import { planAtOnce } from './plan-at-once.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

const friday = '2026-11-20T12:00:00Z';
const tuesday = '2026-11-24T07:00:00Z';

describe('what somebody follows at once', () => {
  let house: DigestHouse;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let norden: BuiltTenant;
  let author: Member;
  let reader: Member;

  beforeAll(async () => {
    house = await DigestHouse.open();
    herning = await house.given.aTenant({ slug: 'herning', name: 'Herning' });
    asker = await house.given.aTenant({ slug: 'asker', name: 'Asker' });
    norden = await house.given.aNetwork([herning, asker], 'norden');
    author = await house.given.aMember(herning, 'editor');
  });
  beforeEach(async () => {
    await house.beginAt(friday);
    reader = await aReader();
  });
  afterAll(() => house.close());

  const goal17 = (delivery: string) => ({ kind: 'goal', subject: '17', delivery });
  const fromNetwork = (delivery: string) => ({ kind: 'network', subject: 'norden', delivery });
  const aReader = async (items: object[] = [goal17('at_once')]) => {
    const person = await house.given.aMember(asker, 'reader');
    await house.subscriptions.save(person, { items });
    return person;
  };
  const publish = (title: string, how: object = {}) => house.publish(author, 'herning', { title, ...how });
  const titles = async () => (await house.mails()).map(({ text }) => [...text.matchAll(/^\* (.+)$/gm)].map(([, title]) => title).sort());
  const tell = async () => {
    await house.tellAtOnce();
    return titles();
  };
  const digestOf = async (instant: string) => {
    house.clock.to(instant);
    await house.run();
    return titles();
  };

  it('is told when it is collected, and not again by the digest', async () => {
    await publish('Vi bygger cyklen');
    await house.tellAtOnce();
    const [mail, ...more] = await house.mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Nytt om mål 17: Vi bygger cyklen');
    expect(mail?.text).toContain('med en gang fordi du har valgt det');
    expect(mail?.text).toContain('Slutt å følge mål 17');
    expect(await digestOf(tuesday)).toEqual([]);
    expect(await house.copies(reader.personId)).toEqual(['sent']);
  });

  it('is told once by workers that run together, twice, or die in between', async () => {
    const others = await Promise.all([aReader(), aReader()]);
    await publish('A');
    await house.given.write((tx) => planAtOnce(tx, 1));
    const dying = house.given.write(async (tx) => {
      await planAtOnce(tx, 1);
      throw new Error('it died');
    });
    await expect(dying).rejects.toThrow('it died');
    await Promise.all([house.tellAtOnce(), house.tellAtOnce(), house.plan()]);
    await house.tellAtOnce();
    expect(await titles()).toEqual([['A'], ['A'], ['A']]);
    for (const { personId } of [reader, ...others]) expect(await house.copies(personId)).toEqual(['sent']);
  });

  it('is one mail where many things came together', async () => {
    for (const title of ['A', 'B', 'C']) await publish(title);
    await house.tellAtOnce();
    const [mail, ...more] = await house.mails();
    expect([mail?.subject, more]).toEqual(['3 nye bidrag om mål 17', []]);
  });

  it('is told once, at once, where it is followed in the digest as well', async () => {
    await house.subscriptions.save(reader, { items: [fromNetwork('digest')] });
    await publish('A');
    expect(await tell()).toEqual([['A']]);
    await publish('B', { goals: [3] });
    expect(await tell()).toEqual([]);
    expect(await digestOf(tuesday)).toEqual([['B']]);
  });

  it('is not told by the digest through an earlier item of the same version', async () => {
    await house.subscriptions.save(reader, { items: [goal17('digest'), fromNetwork('at_once')] });
    const id = await publish('A', { audience: 'tenant' });
    expect(await tell()).toEqual([]);
    await house.publishing.changeAudience(author, id, { audience: 'networks', networks: ['norden'] });
    await house.takeNote();
    expect(await tell()).toEqual([['A']]);
    expect(await digestOf(tuesday)).toEqual([]);
  });

  it('is told as approved after it was told as new, and then not by the digest as new', async () => {
    await house.subscriptions.save(reader, { items: [fromNetwork('at_once'), goal17('digest')] });
    const id = await publish('A');
    expect(await tell()).toEqual([['A']]);
    await house.approve(author, herning, norden, id);
    expect(await tell()).toEqual([['A']]);
    expect(await digestOf(tuesday)).toEqual([]);
  });

  it('is not told again where a digest told it before', async () => {
    await house.subscriptions.save(reader, { items: [goal17('digest')] });
    const id = await publish('A');
    expect(await digestOf(tuesday)).toEqual([['A']]);
    await house.subscriptions.save(reader, { items: [goal17('at_once')] });
    await house.publishing.changeAudience(author, id, { audience: 'public' });
    await house.takeNote();
    expect(await tell()).toEqual([]);
  });

  it('is told once, also where all is gone over again', async () => {
    await publish('A');
    expect(await tell()).toEqual([['A']]);
    await house.given.write((tx) => tx.query('update digest_at_once set position = 0'));
    expect(await tell()).toEqual([]);
    expect(await house.copies(reader.personId)).toEqual(['sent']);
  });

  it('of another municipality’s own is never told, nor what was taken back before the mail left', async () => {
    await publish('Kun for os', { audience: 'tenant' });
    const id = await publish('Taget tilbage');
    await house.given.write((tx) => planAtOnce(tx));
    await house.publishing.changeAudience(author, id, { audience: 'tenant' });
    await house.takeNote();
    expect(await tell()).toEqual([]);
    expect(await house.copies(reader.personId)).toEqual(['skipped nothing_left']);
    expect(await digestOf(tuesday)).toEqual([]);
  });

  it('through a network is told to its members alone, and to its author never', async () => {
    const stranger = await house.given.aMember(await house.given.aTenant(), 'reader');
    await house.subscriptions.save(stranger, { items: [goal17('at_once')] });
    await house.subscriptions.save(author, { items: [goal17('at_once')] });
    await publish('A');
    expect(await tell()).toEqual([['A']]);
    expect(await house.copies(stranger.personId)).toEqual([]);
    expect(await house.copies(author.personId)).toEqual([]);
  });

  it('waits for the digest while its person pauses', async () => {
    await house.subscriptions.pause(reader, { weeks: 1 });
    await publish('A');
    expect(await tell()).toEqual([]);
    expect(await digestOf(tuesday)).toEqual([]);
    expect(await digestOf('2026-12-01T07:00:00Z')).toEqual([['A']]);
  });

  it('is not told where the mails are stopped or the address takes none, nor afterwards', async () => {
    const refused = await aReader();
    await house.subscriptions.stop(reader);
    await house.given.write((tx) =>
      tx.query(`update digest_setting set suppressed_at = $2, suppressed_reason = 'refused' where person_id = $1`, [
        refused.personId,
        tx.now,
      ]),
    );
    await publish('A');
    expect(await tell()).toEqual([]);
    for (const person of [reader, refused]) await house.subscriptions.resume(person);
    expect(await tell()).toEqual([]);
    expect(await digestOf(tuesday)).toEqual([]);
  });

  it('is one mail with what comes later where the mail server was away', async () => {
    await publish('A');
    await house.given.write((tx) => planAtOnce(tx));
    await house.given.write((tx) =>
      tx.query(`update digest_copy set attempts = 1, try_at = try_at + interval '1 day' where state = 'planned'`),
    );
    await publish('B');
    expect(await tell()).toEqual([['A', 'B']]);
    expect(await house.copies(reader.personId)).toEqual(['skipped merged', 'sent']);
  });

  it('goes along with a digest where the mail server was away, and keeps nothing that came before it from its reader', async () => {
    await house.subscriptions.save(reader, { items: [fromNetwork('digest')] });
    await publish('A', { goals: [3] });
    expect(await tell()).toEqual([]);
    await publish('B');
    await house.given.write((tx) => planAtOnce(tx));
    await house.given.write((tx) => tx.query(`update digest_copy set attempts = 1 where state = 'planned'`));
    house.clock.to(tuesday);
    await house.plan();
    // So the copy is matched anew, over its window.
    await house.subscriptions.save(reader, { items: [goal17('off')] });
    await house.send();
    expect(await titles()).toEqual([['A', 'B']]);
    expect(await house.copies(reader.personId)).toEqual(['skipped merged', 'sent']);
  });

  it('goes along with a digest also where nobody tried to send it while the mail server was away', async () => {
    await house.subscriptions.save(reader, { items: [fromNetwork('digest')] });
    await publish('A', { goals: [3] });
    await publish('B');
    await house.given.write((tx) => planAtOnce(tx));
    expect(await digestOf(tuesday)).toEqual([['A', 'B']]);
    expect(await house.copies(reader.personId)).toEqual(['skipped merged', 'sent']);
  });

  it('can be a saved search, and what it ends with is not told any more', async () => {
    await house.subscriptions.save(reader, { items: [goal17('off')] });
    await house.searches.save(reader, { name: 'Sykkel', search: { q: 'sykkel' }, delivery: 'at_once' }, 'nb');
    await publish('Sykkel til alle');
    await publish('Noe annet');
    expect(await tell()).toEqual([['Sykkel til alle']]);
    const { items } = await house.subscriptions.list(reader);
    expect(items.map(({ kind, delivery }) => [kind, delivery])).toEqual([
      ['goal', 'off'],
      ['saved_search', 'at_once'],
    ]);
    await house.subscriptions.save(reader, { items: items.map((item) => ({ ...item, delivery: 'off' })) });
    await publish('Sykkel igjen');
    expect(await tell()).toEqual([]);
  });

  it('can be a target, also in the digest', async () => {
    const other = await aReader([{ kind: 'target', subject: '11.2', delivery: 'digest' }]);
    await house.subscriptions.save(reader, { items: [goal17('off'), { kind: 'target', subject: '11.2', delivery: 'at_once' }] });
    await publish('Buss', { goals: [11], targets: ['11.2'] });
    await publish('Park', { goals: [11], targets: ['11.7'] });
    await house.tellAtOnce();
    const [mail, ...more] = await house.mails();
    expect([mail?.subject, more]).toEqual(['Nytt om delmål 11.2: Buss', []]);
    expect(mail?.text).toContain('Du følger delmål 11.2: ');
    expect(await digestOf(tuesday)).toEqual([['Buss']]);
    expect(await house.copies(other.personId)).toEqual(['sent']);
  });

  it('is told in the digest again from when its person chooses so', async () => {
    await publish('A');
    expect(await tell()).toEqual([['A']]);
    await house.subscriptions.save(reader, { items: [goal17('digest')] });
    await publish('B');
    expect(await tell()).toEqual([]);
    expect(await digestOf(tuesday)).toEqual([['B']]);
  });

  it('can be nothing that does not exist, that is not theirs, or another’s search', async () => {
    const other = await aReader();
    const search = await house.searches.save(other, { name: 'Sykkel', search: { q: 'sykkel' }, delivery: 'off' }, 'nb');
    const wrong = [
      { kind: 'goal', subject: '18' },
      { kind: 'target', subject: '11.99' },
      { kind: 'tenant', subject: 'nowhere' },
      { kind: 'network', subject: 'others' },
      { kind: 'kind', subject: 'poem' },
      { kind: 'saved_search', subject: search.id },
      { kind: 'saved_search', subject: 'nonsense' },
    ];
    for (const item of wrong)
      await expect(house.subscriptions.save(reader, { items: [{ ...item, delivery: 'at_once' }] })).rejects.toMatchObject({
        kind: 'invalid',
      });
  });
});
