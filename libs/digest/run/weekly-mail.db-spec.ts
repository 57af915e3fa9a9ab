import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

const friday = '2026-11-20T12:00:00Z';
const tuesday = '2026-11-24T07:00:00Z';
const nextTuesday = '2026-12-01T07:00:00Z';

describe('the weekly mail', () => {
  let house: DigestHouse;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let baerum: BuiltTenant;
  let norden: BuiltTenant;
  let author: Member;
  let reader: Member;

  beforeAll(async () => {
    house = await DigestHouse.open();
    const { given } = house;
    herning = await given.aTenant({ slug: 'herning', name: 'Herning', language: 'da', country: 'DK' });
    asker = await given.aTenant({ slug: 'asker', name: 'Asker' });
    baerum = await given.aTenant({ slug: 'baerum', name: 'Bærum' });
    norden = await given.aNetwork([baerum, herning, asker], 'norden');
    author = await given.aMember(herning, 'editor');
  });

  beforeEach(async () => {
    await house.beginAt(friday);
    reader = await house.given.aMember(asker, 'reader');
    await house.subscriptions.save(reader, { goals: [17] });
  });

  afterAll(() => house.close());

  it('comes to a member in Asker who follows goal 17, on Tuesday at eight, with what Herning shared with the Nordic network', async () => {
    await house.publish(author, 'herning', { title: 'Vi bygger cyklen' });
    house.clock.to('2026-11-24T06:59:00Z');
    await house.run();
    expect(await house.mails()).toEqual([]);

    house.clock.to(tuesday);
    await house.run();
    const [mail, ...more] = await house.mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Ukas oversikt: 1 nytt bidrag om mål 17');
    expect(mail?.text).toContain('Vi bygger cyklen');
    expect(mail?.text).toContain('https://tandem.example/nb/katalog/herning/vi-bygger-cyklen');
    expect(mail?.html).toContain('Du følger mål 17: Samarbeid for å nå målene');
    expect(mail?.html).toContain('lang="da"');
    expect(mail?.html).not.toMatch(/<img|<script/);
    expect(mail?.headers).toMatchObject({
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': '<digest.tandem.example>',
      'Auto-Submitted': 'auto-generated',
    });
  });

  it('is sent once: a second run of the same window, or of the next without news, sends nothing', async () => {
    await house.publish(author, 'herning');
    house.clock.to(tuesday);
    await house.run();
    expect(await house.mails()).toHaveLength(1);
    await house.run();
    house.clock.to(nextTuesday);
    await house.run();
    expect(await house.mails()).toEqual([]);
    expect(await house.copies(reader.personId)).toEqual(['sent']);
  });

  it('is planned once by two workers at the same instant', async () => {
    await house.publish(author, 'herning');
    house.clock.to(tuesday);
    await Promise.all([house.plan(), house.plan(), house.plan()]);
    await Promise.all([house.send(), house.send(), house.send()]);
    expect(await house.mails()).toHaveLength(1);
  });

  it('waits for what was shared just before it was due, where that is not noted yet', async () => {
    const id = await house.write(author, 'herning', { title: 'Delt i siste liten' });
    house.clock.to('2026-11-24T06:59:59Z');
    await house.publishing.publish(author, id, { audience: 'networks', networks: ['norden'] });
    house.clock.to(tuesday);
    await house.run();
    expect(await house.mails()).toEqual([]);
    await house.takeNote();
    await house.run();
    expect((await house.mails()).map((mail) => mail.text)).toEqual([expect.stringContaining('Delt i siste liten')]);
  });

  it('does not wait for what is shared after it was due', async () => {
    await house.publish(author, 'herning', { title: 'I tide' });
    const id = await house.write(author, 'herning', { title: 'For sent' });
    house.clock.to('2026-11-24T07:00:01Z');
    await house.publishing.publish(author, id, { audience: 'networks', networks: ['norden'] });
    house.clock.to(tuesday);
    await house.run();
    const [mail] = await house.mails();
    expect(mail?.text).toContain('I tide');
    expect(mail?.text).not.toContain('For sent');
    await house.takeNote();
  });

  it('leaves no row where nothing is new', async () => {
    house.clock.to(tuesday);
    await house.run();
    expect(await house.copies(reader.personId)).toEqual([]);
    expect((await house.subscriptions.list(reader)).nextDueAt).toEqual(new Date(nextTuesday));
  });

  it('leaves out what was narrowed between planning and sending', async () => {
    const id = await house.publish(author, 'herning', { title: 'Bliver smallere' });
    await house.publish(author, 'herning', { title: 'Bliver stående' });
    house.clock.to(tuesday);
    await house.plan();
    await house.publishing.changeAudience(author, id, { audience: 'tenant' });
    await house.send();
    const [mail] = await house.mails();
    expect(mail?.text).toContain('Bliver stående');
    expect(mail?.text).not.toContain('Bliver smallere');
  });

  it('is not sent when all of it was taken back, and tells of it when it comes again', async () => {
    const id = await house.publish(author, 'herning');
    house.clock.to(tuesday);
    await house.plan();
    await house.publishing.changeAudience(author, id, { audience: 'tenant' });
    await house.takeNote();
    await house.send();
    expect(await house.mails()).toEqual([]);
    expect(await house.copies(reader.personId)).toEqual(['skipped nothing_left']);
    await house.publishing.changeAudience(author, id, { audience: 'networks', networks: ['norden'] });
    await house.takeNote();
    house.clock.to(nextTuesday);
    await house.run();
    expect(await house.mails()).toHaveLength(1);
  });

  it('never tells of what another municipality keeps to itself', async () => {
    await house.publish(author, 'herning', { title: 'Kun os', audience: 'tenant' });
    const colleague = await house.given.aMember(herning, 'reader');
    await house.subscriptions.save(colleague, { goals: [17], zone: 'Europe/Copenhagen' });
    await house.publish(author, 'herning', { title: 'Også kun os', audience: 'tenant' });
    house.clock.to(tuesday);
    await house.run();
    const mails = await house.mails();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Også kun os');
    // Published before the colleague followed anything.
    expect(mails[0]?.text).not.toContain('\n* Kun os');
    expect(await house.copies(reader.personId)).toEqual([]);
  });

  it('leaves out what the reader published', async () => {
    await house.subscriptions.save(author, { goals: [17] });
    await house.publish(author, 'herning');
    house.clock.to(tuesday);
    await house.run();
    expect(await house.copies(author.personId)).toEqual([]);
    expect(await house.copies(reader.personId)).toEqual(['sent']);
  });

  it('is one mail with the item once for someone in two municipalities and two networks who follows it in four ways', async () => {
    await house.given.aNetwork([herning, baerum], 'to');
    const both = (await house.given.anActor(
      await house.given.aPerson([
        [asker, 'reader'],
        [baerum, 'author'],
      ]),
    )) as Member;
    await house.subscriptions.save(both, { goals: [17], tenants: ['herning'], networks: ['norden'], kinds: ['case_study'] });
    await house.publish(await house.given.aMember(herning, 'editor'), 'herning', { title: 'Én gang', networks: ['norden', 'to'] });
    house.clock.to(tuesday);
    await house.run();
    const mails = (await house.mails()).filter(({ text }) => text.includes('Én gang'));
    expect(mails).toHaveLength(2);
    for (const { text } of mails) expect(text.split('Én gang')).toHaveLength(2);
    expect(await house.copies(both.personId)).toEqual(['sent']);
  });

  it('does not say in which networks of others an entry is shared', async () => {
    const hidden = await house.given.aNetwork([herning], 'skjult');
    await house.given.write((tx) =>
      tx.query(`insert into subscription (id, person_id, kind, subject, since) values (gen_random_uuid(), $1, 'network', $2, $3)`, [
        reader.personId,
        hidden.id,
        tx.now,
      ]),
    );
    await house.publish(await house.given.aMember(herning, 'editor'), 'herning', { goals: [3], audience: 'public', networks: ['skjult'] });
    house.clock.to(tuesday);
    await house.run();
    expect(await house.copies(reader.personId)).toEqual([]);
  });

  it('tells of a wider audience only to those who gain by it', async () => {
    const id = await house.publish(author, 'herning', { title: 'Først i nettverket' });
    house.clock.to(tuesday);
    await house.run();
    const outside = await house.given.aTenant({ slug: `fjern-${Date.now()}` });
    const outsider = await house.given.aMember(outside, 'reader');
    await house.subscriptions.save(outsider, { goals: [17] });
    const late = await house.given.aMember(asker, 'reader');
    await house.subscriptions.save(late, { goals: [17] });
    await house.publishing.changeAudience(author, id, { audience: 'public', networks: ['norden'] });
    await house.takeNote();
    house.clock.to(nextTuesday);
    await house.run();
    expect(await house.copies(outsider.personId)).toEqual(['sent']);
    expect(await house.copies(reader.personId)).toEqual(['sent']);
    expect(await house.copies(late.personId)).toEqual([]);
  });

  it('tells of an approval of a version that was told before, with the mark', async () => {
    const id = await house.publish(author, 'herning', { title: 'Sjekkliste', kind: 'tool' });
    house.clock.to(tuesday);
    await house.run();
    await house.mails();
    await house.approve(author, herning, norden, id);
    house.clock.to(nextTuesday);
    await house.run();
    const [mail] = await house.mails();
    expect(mail?.text).toContain('Verktøy · Herning · ✓ Godkjent av styringsgruppen i norden');
  });

  it('comes late as one mail when two windows were missed', async () => {
    await house.publish(author, 'herning', { title: 'Første uke' });
    house.clock.to('2026-11-27T12:00:00Z');
    await house.publish(author, 'herning', { title: 'Annen uke' });
    house.clock.to('2026-12-02T12:00:00Z');
    await house.run();
    const [mail, ...more] = await house.mails();
    expect(more).toEqual([]);
    expect(mail?.text).toContain('Første uke');
    expect(mail?.text).toContain('Annen uke');
    expect((await house.subscriptions.list(reader)).nextDueAt).toEqual(new Date('2026-12-08T07:00:00Z'));
  });

  it('keeps to eight o’clock in the week the clocks change, with nothing lost or told twice', async () => {
    house.clock.to('2026-10-20T06:00:00Z');
    reader = await house.given.aMember(asker, 'reader');
    await house.subscriptions.save(reader, { goals: [17], rhythm: 'daily' });
    await house.subscriptions.save(reader, { rhythm: 'weekly' });
    await house.publish(author, 'herning', { title: 'Før' });
    for (const [at, mails] of [
      ['2026-10-27T06:00:00Z', 0],
      ['2026-10-27T07:00:00Z', 1],
    ] as const) {
      house.clock.to(at);
      await house.run();
      expect(await house.mails()).toHaveLength(mails);
    }
  });

  it('loses nothing and repeats nothing when the reader changes rhythm, hour and zone', async () => {
    await house.publish(author, 'herning', { title: 'A' });
    await house.subscriptions.save(reader, { rhythm: 'daily', hour: 7 });
    house.clock.to('2026-11-21T06:00:00Z');
    await house.run();
    await house.publish(author, 'herning', { title: 'B' });
    await house.subscriptions.save(reader, { rhythm: 'monthly', hour: 9, zone: 'America/New_York' });
    house.clock.to('2026-12-01T14:00:00Z');
    await house.run();
    const texts = (await house.mails()).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('* A');
    expect(texts[1]).toContain('* B');
    expect(texts[1]).not.toContain('* A\n');
  });
});
