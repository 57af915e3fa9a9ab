import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks, EntryQueries } from '#libs/catalogue';
import { AdoptionService } from '#libs/exchange';
import { loadMessages, Mailer, Metrics, readConfig } from '#libs/platform';
import { type Municipality, type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { CloseRoundOnTime } from '../round/close-round.job.js';
import { SendDecision } from './send-decision.job.js';

interface Caught {
  to: string;
  subject: string;
  text: string;
  html: string;
}

describe('who is told of a decision', () => {
  let group: SteeringGroup;
  let adoptions: AdoptionService;
  let telling: SendDecision;
  let authors: Record<Municipality, Person>;
  let entry: string;

  beforeAll(async () => {
    loadMessages();
    group = await new SteeringGroup().open();
    adoptions = new AdoptionService(group.database, new EntryQueries(), new EntryMarks());
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
    telling = new SendDecision(group.database, new Mailer(config, group.clock, new Metrics(), group.database), config);
    const pairs = [];
    for (const [slug, tenant] of Object.entries(group.tenants)) pairs.push([slug, await group.given.aMember(tenant)]);
    authors = Object.fromEntries(pairs);
  });
  afterAll(() => group.close());

  const use = (person: Person, tenant: string, state: string, part: object = {}) =>
    adoptions.record(person, entry, { tenant, version: 1, state, audience: 'tenant', ...part });

  /** A tool that is decided on, and every mail that goes out by it; each request is handled twice. */
  const decided = async (
    vote: 'approve' | 'reject',
    before: () => Promise<unknown>,
    between = async () => {},
    whileVoting = async () => {},
  ): Promise<Caught[]> => {
    entry = await group.aTool();
    await before();
    const { roundId } = await group.aRound(entry);
    const { solfjord, fjellvik, storevik, ks, asker } = group.directors;
    await group.vote(roundId, vote, [solfjord, fjellvik, storevik, ks, asker], 'For tynt.');
    await whileVoting();
    group.clock.pass(20);
    await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
    await between();
    await group.given.write((tx) => tx.query('delete from caught_mail'));
    const asked = await group.given.write((tx) =>
      tx.query<{ payload: { decisionId: string; personId: string } }>(
        `select j.payload from job_request j join decision d on d.id = (j.payload ->> 'decisionId')::uuid
         where j.name = 'steering.send-decision' and d.round_id = $1`,
        [roundId],
      ),
    );
    for (const { payload } of [...asked, ...asked]) await telling.handle(payload);
    return group.given.write((tx) =>
      tx.query<Caught>('select recipients[1] as to, subject, text, html from caught_mail order by recipients[1]'),
    );
  };
  const own = (...tenantIds: string[]) =>
    group.given.write(async (tx) => {
      await tx.query('update entry_draft set co_owners = $2 where id = $1', [entry, tenantIds]);
      await tx.query('update entry set co_owners = $2 where id = $1', [entry, tenantIds]);
      await tx.query('update entry_version set co_owners = $2 where entry_id = $1', [entry, tenantIds]);
    });
  const addressOf = async ({ personId }: { personId: string }) =>
    (await group.given.write((tx) => tx.query<{ email: string }>('select email from person_email where person_id = $1', [personId])))[0]
      ?.email;
  const addresses = async (...people: { personId: string }[]) => (await Promise.all(people.map(addressOf))).sort();
  const toldIn = (mails: readonly Caught[]) => mails.map(({ to }) => to);

  it('is who put the case forward, and each municipality that uses that version, by whoever recorded it', async () => {
    const mails = await decided('approve', async () => {
      await use(authors.asker, 'asker', 'piloting');
      await use(authors.fjellvik, 'fjellvik', 'adopted');
      await use(authors.storevik, 'storevik', 'adapted');
    });
    expect(toldIn(mails)).toEqual(await addresses(group.author, authors.asker, authors.fjellvik, authors.storevik));
    const toAsker = mails.find(({ text }) => text.includes('asker bruker versjon 1.'));
    expect(toAsker?.subject).toBe('Godkjent av styringsgruppen: Sjekkliste for bærekraftige anskaffelser');
    expect(toAsker?.text).toMatch(/https:\/\/tandem\.example\/nb\/\S+sjekkliste\S*/);
    expect(toAsker?.text).toContain('asker har opplyst at versjon 1 er i bruk.');
  });

  it('is nobody of those who only consider it, looked and declined, stopped, or use another version', async () => {
    const mails = await decided('approve', async () => {
      await use(authors.asker, 'asker', 'considering');
      await use(authors.fjellvik, 'fjellvik', 'declined', { audience: 'public', reason: 'Passet ikke.' });
      await use(authors.storevik, 'storevik', 'adopted', { audience: 'public' });
      await use(authors.storevik, 'storevik', 'stopped', { audience: 'public' });
      await use(authors.nordvaag, 'nordvaag', 'adopted');
      await group.aNewVersion(entry, { summary: 'Tretten spørsmål.' });
    });
    expect(toldIn(mails)).toEqual(await addresses(group.author));
  });

  it('hears the outcome alone as a user: neither votes nor reasons; who stands behind it hears them', async () => {
    const mails = await decided('reject', () => use(authors.asker, 'asker', 'adopted'));
    const [asker, author] = [await addressOf(authors.asker), await addressOf(group.author)];
    const toUser = mails.find(({ to }) => to === asker);
    expect(toUser?.subject).toMatch(/^Avvist av styringsgruppen: /);
    for (const part of [toUser?.text, toUser?.html]) expect(part).not.toMatch(/For tynt|5 mot|0 for|Stemmer/);
    const toAuthor = mails.find(({ to }) => to === author);
    expect(toAuthor?.text).toContain('For tynt.');
    expect(toAuthor?.text).toContain('5 mot');
  });

  it('is told once, whatever the number of reasons: as the one who wrote it', async () => {
    const both = await group.given.aPerson([
      [group.tenants.baerum, 'author'],
      [group.tenants.asker, 'author'],
      [group.tenants.fjellvik, 'author'],
    ]);
    const mails = await decided('approve', async () => {
      const person = (await group.given.anActor(both)) as Person;
      await group.given.write((tx) => tx.query('update entry_draft set updated_by = $2 where id = $1', [entry, both]));
      await use(person, 'asker', 'adopted');
      await use(person, 'fjellvik', 'adopted');
    });
    expect(toldIn(mails)).toEqual(await addresses(group.author, { personId: both }));
    expect(mails.every(({ text }) => text.includes('lagt fram saken eller skrevet'))).toBe(true);
  });

  it('is a co-owner by its editors, where none of its people had a hand in it', async () => {
    const editor = await group.given.aMember(group.tenants.midtfjord, 'editor');
    const mails = await decided('approve', () => own(group.tenants.midtfjord.id));
    expect(toldIn(mails)).toEqual(await addresses(group.author, editor));
    expect(mails.find(({ text }) => text.includes('midtfjord står bak'))?.text).toContain('5 for');
  });

  it('is a co-owner outside the network too, who hears the outcome and is led to the version: the record is not for it', async () => {
    const far = (group.outsider.tenantIds as string[])[0] as string;
    const mails = await decided('approve', () => own(far));
    expect(toldIn(mails)).toEqual(await addresses(group.author, group.outsider));
    const mail = mails.find(({ text }) => text.includes('fjern står bak'));
    expect(mail?.text).toContain('/versjoner/1');
    expect(mail?.text).not.toMatch(/5 for|\/sak\//);
  });

  it('is who owns it when it is decided: a co-owner that came after it was proposed, and none that left', async () => {
    const [ks, far] = [group.tenants.ks.id, (group.outsider.tenantIds as string[])[0] as string];
    const mails = await decided(
      'approve',
      () => own(far),
      undefined,
      () => own(ks),
    );
    expect(toldIn(mails)).toEqual(await addresses(group.author, group.coordinator));
    expect(mails.find(({ text }) => text.includes('ks står bak'))?.text).toContain('5 for');
  });

  it('is a user by its editors when whoever recorded it has left, and nobody who left in between', async () => {
    const editor = await group.given.aMember(group.tenants.nordvaag, 'editor');
    const leaver = await group.given.aMember(group.tenants.nordvaag);
    const late = await group.given.aMember(group.tenants.storevik);
    const leaves = (person: Person) =>
      group.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [person.personId, group.clock.now()]));
    const mails = await decided(
      'approve',
      async () => {
        await use(leaver, 'nordvaag', 'adopted');
        await use(late, 'storevik', 'adopted');
        await leaves(leaver);
      },
      async () => {
        await leaves(late);
      },
    );
    expect(toldIn(mails)).toEqual(await addresses(group.author, editor));
  });

  it('is nobody who may not read the version, nor a stranger to the network of what was not approved there', async () => {
    const both = () =>
      group.given.write((tx) =>
        tx.query('update entry_version set networks = networks || (select id from network where slug = $2) where entry_id = $1', [
          entry,
          'andre',
        ]),
      );
    const usedFar = async () => {
      await both();
      await group.given.write((tx) =>
        new EntryMarks().use(tx, {
          entryId: entry,
          version: 1,
          tenantId: (group.outsider.tenantIds as string[])[0] as string,
          recordedBy: group.outsider.personId,
          adoptionId: entry,
          networks: [],
          isPublic: false,
        }),
      );
    };
    const approved = await decided('approve', usedFar);
    expect(toldIn(approved)).toEqual(await addresses(group.author, group.outsider));
    expect(toldIn(await decided('reject', usedFar))).toEqual(await addresses(group.author));
    const hidden = await decided('approve', usedFar, async () => {
      await group.given.write((tx) =>
        tx.query(
          `update entry_version set networks = array_remove(networks, (select id from network where slug = 'andre')) where entry_id = $1`,
          [entry],
        ),
      );
    });
    expect(toldIn(hidden)).toEqual(await addresses(group.author));
  });
});
