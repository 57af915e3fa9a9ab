import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Forbidden, InvalidInput, NotFound } from '#libs/platform';
import type { BuiltTenant } from '../../../test/support/builders.js';
import { CatalogueRoom, type Member } from '../../../test/support/catalogue-room.js';
import { StillClock } from '../../../test/support/steering-group.js';
import { undone } from '../../../test/support/undone.js';
import { RestoreService } from '../restore/restore.service.js';
import { AskReviews } from './ask-reviews.job.js';
import { CareService } from './care.service.js';
import { QuotedPersonService } from './quoted-person.service.js';
import { SendReviewLetters } from './send-review-letters.job.js';
import { partsOfDraft, TrimCatalogue } from './trim-catalogue.job.js';

const enough = { title: 'Cykler', summary: 'Vi bygger den.', goals: [17], contact: { mailbox: 'klima@herning.example', name: null } };

describe('an entry after it is published', () => {
  const clock = new StillClock(new Date('2026-11-26T09:00:00Z'));
  const room = new CatalogueRoom(clock);
  let care: CareService;
  let quotedPersons: QuotedPersonService;
  let asking: AskReviews;
  let sending: SendReviewLetters;
  let trimming: TrimCatalogue;
  let herning: BuiltTenant;
  let author: Member;
  let editor: Member;
  let stranger: Member;

  beforeAll(async () => {
    await room.open();
    care = new CareService(room.database);
    quotedPersons = new QuotedPersonService(room.database);
    asking = new AskReviews(room.database);
    sending = new SendReviewLetters(room.database, room.mailer, room.config);
    trimming = new TrimCatalogue(room.database);
    herning = await room.given.aTenant({ slug: 'herning', language: 'da' });
    author = await aPerson('author', 'author@herning.example');
    editor = await aPerson('editor', 'editor@herning.example');
    stranger = await room.given.aMember(await room.given.aTenant({ slug: 'fremmed' }), 'admin');
  });

  beforeEach(async () => {
    clock.at = new Date('2026-11-26T09:00:00Z');
    await room.given.write((tx) => tx.query('delete from caught_mail'));
    await room.given.write((tx) => tx.query('delete from job_request'));
    await room.given.write((tx) => tx.query('update entry set archived_at = now() where archived_at is null'));
  });

  afterAll(() => room.close());

  async function aPerson(role: 'author' | 'editor' | 'reader', email: string): Promise<Member> {
    return (await room.given.anActor(await room.given.aPerson([[herning, role]], { email, language: 'da' }))) as Member;
  }

  async function published(content: object = {}, by = author): Promise<string> {
    const { id } = await room.drafts.create(author, 'herning', { ...enough, ...content });
    await room.publishing.publish(by, id, { audience: 'public' });
    return id;
  }

  async function letters(): Promise<{ to: string; subject: string; text: string }[]> {
    await asking.handle();
    const requests = await room.given.write((tx) =>
      tx.query<{ payload: { personIds: string[] } }>(
        `delete from job_request where name = 'catalogue.send-review-letters' returning payload`,
      ),
    );
    for (const { payload } of requests) await sending.handle(payload);
    return room.given.write((tx) => tx.query(`delete from caught_mail returning recipients[1] as "to", subject, text`));
  }

  it('asks who published it to look at it again: once a month before the day and once after it', async () => {
    await published({ reviewBy: '2026-12-20' });
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: 'author@herning.example', subject: 'Passer »Cykler« stadig?' });
    expect(letter?.text).toContain('skal ses på senest 20. december 2026');
    expect(await letters()).toEqual([]);
    clock.at = new Date('2026-12-21T09:00:00Z');
    expect((await letters()).map(({ text }) => text.includes('skulle være set på 20. december 2026'))).toEqual([true]);
    expect(await letters()).toEqual([]);
  });

  it('says in one letter all that waits for a person', async () => {
    await published({ reviewBy: '2026-12-01' });
    await published({ title: 'Tog', reviewBy: '2026-11-01' });
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Passer dine 2 tekster stadig?']);
  });

  it('asks the editors where its author has left, and nobody who only reads', async () => {
    const leaver = await aPerson('author', 'leaver@herning.example');
    const { id } = await room.drafts.create(leaver, 'herning', { ...enough, reviewBy: '2026-12-01' });
    await room.publishing.publish(leaver, id, { audience: 'public' });
    await room.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [leaver.personId, tx.now]));
    expect((await letters()).map(({ to }) => to)).toEqual(['editor@herning.example']);
    expect([await care.due(editor), await care.due(author), await care.due(stranger)]).toMatchObject([[{ id, stage: 'soon' }], [], []]);
  });

  it('asks for nothing that was withdrawn or confirmed meanwhile', async () => {
    const withdrawn = await published({ reviewBy: '2026-12-01' });
    const confirmed = await published({ reviewBy: '2026-12-01' });
    await room.publishing.withdraw(editor, withdrawn);
    await care.stillRight(author, confirmed, {});
    expect(await letters()).toEqual([]);
  });

  it('is still right for a year, or until the day that was named, and no version is made', async () => {
    const id = await published({ reviewBy: '2026-11-01', contact: { ...enough.contact, confirmedOn: '2025-01-01' } });
    expect(await care.due(author)).toEqual([{ id, title: 'Cykler', language: 'da', reviewBy: '2026-11-01', stage: 'overdue' }]);
    expect(await care.stillRight(author, id, {})).toMatchObject({ reviewBy: '2027-11-26', confirmedOn: '2026-11-26', stage: null });
    expect(await care.due(author)).toEqual([]);
    const read = await room.entries.read(anonymous, id);
    expect(read).toMatchObject({ version: 1, content: { reviewBy: '2027-11-26', contact: { confirmedOn: '2026-11-26' } } });
    expect(await room.drafts.read(author, id)).toMatchObject({
      revision: 2,
      published: { changedSince: false },
      content: { reviewBy: '2027-11-26' },
    });
    await care.stillRight(author, id, { reviewBy: '2027-03-01' });
    expect((await room.entries.read(anonymous, id)).content.reviewBy).toBe('2027-03-01');
  });

  it('is not looked at again in the past', async () => {
    const id = await published();
    await expect(care.stillRight(author, id, { reviewBy: '2026-11-26' })).rejects.toThrow(InvalidInput);
    await expect(care.stillRight(author, id, { reviewBy: 'snart' })).rejects.toThrow(InvalidInput);
  });

  it('is looked after by those who write for its tenant alone', async () => {
    const id = await published();
    await expect(care.read(stranger, id)).rejects.toThrow(NotFound);
    await expect(care.stillRight(stranger, id, {})).rejects.toThrow(NotFound);
    await expect(quotedPersons.replaceByRole(stranger, id, { person: 'Ane' })).rejects.toThrow(NotFound);
    const reader = await aPerson('reader', 'reader@herning.example');
    await expect(care.stillRight(reader, id, {})).rejects.toThrow(Forbidden);
    expect(await undone(room.database, stranger, 'update entry set confirmed_on = app.now()::date where id = $1', [id])).toBe(0);
    expect(await undone(room.database, author, 'update entry set confirmed_on = app.now()::date where id = $1', [id])).toBe(1);
  });

  it('quotes by role, in every version, whoever no longer wants to be named', async () => {
    const quote = (person: string) => ({ text: 'Det virker.', language: 'da', person, title: 'pedel', consent: 'given' });
    const id = await published({ quotes: [quote('Ane Eksempel'), quote('Bo Eksempel')] });
    const draft = await room.drafts.save(author, id, 1, { title: 'Cykler igen' });
    await room.publishing.publish(author, id, { audience: 'public' });
    expect((await care.read(author, id)).quoted).toEqual(['Ane Eksempel', 'Bo Eksempel']);
    expect(await quotedPersons.replaceByRole(author, id, { person: 'Ane Eksempel' })).toBe(3);
    for (const version of [1, 2]) {
      const { quotes } = (await room.entries.readVersion(anonymous, id, version)).content;
      expect(quotes.map(({ person, title }) => [person, title])).toEqual([
        [null, 'pedel'],
        ['Bo Eksempel', 'pedel'],
      ]);
    }
    const after = await room.drafts.read(author, id);
    expect(after).toMatchObject({ revision: draft.revision + 1, published: { changedSince: false } });
    expect(JSON.stringify(after)).not.toContain('Ane Eksempel');
    await expect(quotedPersons.replaceByRole(author, id, { person: 'Ane Eksempel' })).rejects.toThrow(NotFound);
    const events = await room.given.write((tx) => tx.query(`select 1 from event where type = 'entry.quotes_redacted'`));
    expect(events).toHaveLength(1);
  });

  it('quotes by role in what an older version replaced, too: it can be brought back', async () => {
    const quotes = [{ text: 'Det virker.', language: 'da', person: 'Ane Eksempel', title: 'pedel', consent: 'given' }];
    const id = await published();
    const { revision } = await room.drafts.save(author, id, 1, { quotes });
    const restoring = new RestoreService(room.database);
    await restoring.restore(author, id, 1, { replaceChanges: true });
    await room.drafts.save(author, id, revision + 1, { quotes });
    await quotedPersons.replaceByRole(author, id, { person: 'Ane Eksempel' });
    const back = await restoring.takeBack(author, id);
    expect(back.content.quotes).toMatchObject([{ text: 'Det virker.', person: null, title: 'pedel' }]);
  });

  it('is found again after it was withdrawn, by its tenant alone', async () => {
    const id = await published();
    await room.publishing.withdraw(editor, id);
    expect((await care.withdrawn(author)).map((entry) => entry.id)).toContain(id);
    expect(await care.withdrawn(stranger)).toEqual([]);
  });

  describe('or a draft that was put aside', () => {
    it('can be brought back for thirty days, by those who write for its tenant', async () => {
      const { id } = await room.drafts.create(author, 'herning', { title: 'Slettet' });
      await room.drafts.remove(author, id);
      expect(await room.drafts.deleted(author)).toMatchObject([{ id, title: 'Slettet', until: new Date('2026-12-26T09:00:00Z') }]);
      expect(await room.drafts.deleted(stranger)).toEqual([]);
      clock.at = new Date('2026-12-26T08:00:00Z');
      await trimming.handle();
      expect(await room.drafts.bringBack(author, id)).toMatchObject({ id });
    });

    it('is gone after them, with all that hung on it', async () => {
      const { id } = await room.drafts.create(author, 'herning', { title: 'Slettet' });
      await room.drafts.remove(author, id);
      clock.at = new Date('2026-12-26T10:00:00Z');
      expect(await room.drafts.deleted(author)).toEqual([]);
      await trimming.handle();
      await expect(room.drafts.bringBack(author, id)).rejects.toThrow(NotFound);
    });

    it('takes along every table that refers to it', async () => {
      const rows = await room.given.write((tx) =>
        tx.query<{ name: string }>(
          `select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f' and confdeltype <> 'c' and confrelid = 'entry_draft'::regclass`,
        ),
      );
      expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(partsOfDraft).sort());
    });
  });
});
