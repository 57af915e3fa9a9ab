import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

const friday = '2026-11-20T12:00:00Z';
const tuesday = '2026-11-24T07:00:00Z';
const nextTuesday = '2026-12-01T07:00:00Z';

describe('what a digest tells', () => {
  let house: DigestHouse;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let norden: BuiltTenant;
  let author: Member;
  let reader: Member;

  beforeAll(async () => {
    house = await DigestHouse.open();
    const { given } = house;
    herning = await given.aTenant({ slug: 'herning', name: 'Herning', language: 'da', country: 'DK' });
    asker = await given.aTenant({ slug: 'asker', name: 'Asker' });
    norden = await given.aNetwork([herning, asker], 'norden');
    author = await given.aMember(herning, 'editor');
  });

  beforeEach(async () => {
    await house.beginAt(friday);
    reader = await house.given.aMember(asker, 'reader');
    await house.subscriptions.save(reader, { goals: [17] });
  });

  afterAll(() => house.close());

  it('brings nothing from before a subscription was made, whatever the window', async () => {
    await house.publish(author, 'herning', { title: 'Om byer', goals: [11] });
    house.clock.to('2026-11-22T12:00:00Z');
    await house.subscriptions.save(reader, { goals: [17, 11] });
    expect((await house.previews.next(reader)).count).toBe(0);
    await house.publish(author, 'herning', { title: 'Mer om byer', goals: [11] });
    house.clock.to(tuesday);
    await house.run();
    const [mail] = await house.mails();
    expect(mail?.text).toContain('Mer om byer');
    expect(mail?.text).not.toContain('Om byer');
  });

  it('leaves out what the reader wrote, also where an editor released it', async () => {
    const colleague = await house.given.aMember(herning, 'author');
    await house.subscriptions.save(colleague, { goals: [17] });
    const draft = await house.write(colleague, 'herning', { title: 'Skrevet af forfatteren' });
    await house.publishing.publish(author, draft, { audience: 'networks', networks: ['norden'] });
    await house.takeNote();
    expect((await house.previews.next(colleague)).count).toBe(0);
    house.clock.to(tuesday);
    await house.run();
    expect(await house.copies(colleague.personId)).toEqual([]);
    expect(await house.copies(reader.personId)).toEqual(['sent']);
  });

  it('leaves out an approval that was withdrawn before the mail left', async () => {
    const id = await house.publish(author, 'herning', { title: 'Sjekkliste', kind: 'tool' });
    house.clock.to(tuesday);
    await house.run();
    await house.mails();
    await house.approve(author, herning, norden, id);
    house.clock.to(nextTuesday);
    await house.plan();
    await house.given.write((tx) => house.marks.withdraw(tx, 'approved', id));
    await house.send();
    expect(await house.mails()).toEqual([]);
    expect(await house.copies(reader.personId)).toEqual(['sent', 'skipped nothing_left']);
  });

  it('leaves out what a reader may no longer see who left the municipality between planning and sending', async () => {
    await house.publish(author, 'herning', { title: 'For nettverket' });
    house.clock.to(tuesday);
    await house.plan();
    await house.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [reader.personId, tx.now]));
    await house.send();
    expect(await house.mails()).toEqual([]);
    expect(await house.copies(reader.personId)).toEqual(['skipped no_membership']);
  });

  describe('of an entry and its translations', () => {
    const titles = async () =>
      (await house.mails()).flatMap(({ text }) => ['På dansk', 'På norsk', 'In English'].filter((one) => text.includes(one)));

    it('tells once, in the reader’s language', async () => {
      const original = await house.publish(author, 'herning', { title: 'På dansk', language: 'da' });
      await house.publish(author, 'herning', { title: 'In English', language: 'en', translationOf: original });
      await house.publish(author, 'herning', { title: 'På norsk', language: 'nb', translationOf: original });
      house.clock.to(tuesday);
      await house.run();
      expect(await titles()).toEqual(['På norsk']);
    });

    it('tells of the original where none is in the reader’s language', async () => {
      const original = await house.publish(author, 'herning', { title: 'På dansk', language: 'da' });
      await house.publish(author, 'herning', { title: 'In English', language: 'en', translationOf: original });
      house.clock.to(tuesday);
      await house.run();
      expect(await titles()).toEqual(['På dansk']);
    });

    it('tells of one that comes later to those whose language it is in', async () => {
      const original = await house.publish(author, 'herning', { title: 'På dansk', language: 'da' });
      house.clock.to(tuesday);
      await house.run();
      expect(await titles()).toEqual(['På dansk']);
      await house.publish(author, 'herning', { title: 'In English', language: 'en', translationOf: original });
      await house.publish(author, 'herning', { title: 'På norsk', language: 'nb', translationOf: original });
      house.clock.to(nextTuesday);
      await house.run();
      expect(await titles()).toEqual(['På norsk']);
    });
  });

  it('calls a municipality by the name it has when the mail leaves', async () => {
    await house.publish(author, 'herning', { title: 'Før navneskiftet' });
    house.clock.to(tuesday);
    await house.run();
    await house.mails();
    const late = await house.given.aMember(asker, 'reader');
    await house.subscriptions.save(late, { goals: [17], rhythm: 'monthly' });
    await house.publish(author, 'herning', { title: 'Efter navneskiftet' });
    house.clock.to('2026-11-25T12:00:00Z');
    await house.subscriptions.save(reader, { rhythm: 'daily' });
    house.clock.to('2026-11-26T07:00:00Z');
    await house.run();
    await house.given.write((tx) => tx.query(`update tenant set name = 'Herning Kommune' where id = $1`, [herning.id]));
    house.clock.to(nextTuesday);
    await house.run();
    const texts = (await house.mails()).filter(({ text }) => text.includes('Efter navneskiftet')).map(({ text }) => text);
    expect(texts.map((text) => text.includes('· Herning Kommune'))).toEqual([false, true]);
    await house.given.write((tx) => tx.query(`update tenant set name = 'Herning' where id = $1`, [herning.id]));
  });

  it('measures a wider audience against the one before, however long ago', async () => {
    const id = await house.publish(author, 'herning', { title: 'Gammel kending' });
    house.clock.to('2028-01-20T12:00:00Z');
    await house.trim();
    const outside = await house.given.aTenant({ slug: `fjernt-${Date.now()}` });
    const outsider = await house.given.aMember(outside, 'reader');
    const late = await house.given.aMember(asker, 'reader');
    for (const person of [outsider, late]) await house.subscriptions.save(person, { goals: [17] });
    await house.publishing.changeAudience(author, id, { audience: 'public', networks: ['norden'] });
    await house.takeNote();
    expect((await house.previews.next(outsider)).count).toBe(1);
    expect((await house.previews.next(late)).count).toBe(0);
  });
});
