import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock, type Database, InvalidInput, loadMessages, Mailer, Metrics, openDatabase, readConfig } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { DraftShareService } from '../draft/draft-share.service.js';
import { FindReminders } from './find-reminders.job.js';
import { ReminderService } from './reminder.service.js';
import { SendReminder } from './send-reminder.job.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const before = new Date('2026-11-20T09:00:00Z');
const theDay = new Date('2026-12-01T06:10:00Z');

class SetClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  override now(): Date {
    return this.at;
  }

  set(at: Date): void {
    this.at = at;
  }
}

describe('a reminder of what was not known yet', () => {
  let address: TestDatabase;
  let database: Database;
  let clock: SetClock;
  let given: Builders;
  let drafts: DraftService;
  let reminders: ReminderService;
  let send: SendReminder;
  let find: FindReminders;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let author: Member;
  let other: Member;

  beforeAll(async () => {
    loadMessages();
    address = await aDatabase();
    clock = new SetClock(before);
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, clock);
    given = new Builders(database, clock);
    drafts = new DraftService(database);
    reminders = new ReminderService(database, clock);
    send = new SendReminder(database, new Mailer(config, clock, new Metrics(), database), config, clock);
    find = new FindReminders(database);
    herning = await given.aTenant({ slug: 'herning', language: 'da' });
    asker = await given.aTenant({ slug: 'asker' });
    await given.aNetwork([herning, asker]);
    await aPerson(herning, 'editor', 'editor@herning.example');
    other = await aPerson(asker, 'author', 'author@asker.example');
  });

  beforeEach(async () => {
    clock.set(before);
    await given.write((tx) => tx.query('delete from caught_mail'));
    await given.write((tx) => tx.query(`update entry_draft set deleted_at = '2026-01-01'`));
    author = await aPerson(herning, 'author', `ane-${Math.random().toString(36).slice(2)}@herning.example`);
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('comes on its day, once, in the language of its author, with the way to the place', async () => {
    const id = await anOpenDraft('claims', '2026-12-01');
    expect(await asked()).toEqual([]);
    clock.set(theDay);
    expect(await asked()).toEqual([id]);
    await send.handle({ draftId: id });
    await send.handle({ draftId: id });
    expect(await asked()).toEqual([]);
    const [mail, ...more] = await caught();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Ved I det nu? »Delebiler«');
    expect(mail?.text).toContain(`https://tandem.example/da/kladde/${id}#place-claims`);
    expect(mail?.text).toContain('Resultater');
  });

  it('is not sent where the place was answered, the draft deleted, or the day moved', async () => {
    const answered = await anOpenDraft('claims', '2026-12-01');
    await drafts.save(author, answered, 1, { unknowns: [] });
    const moved = await anOpenDraft('claims', '2026-12-01');
    await drafts.save(author, moved, 1, { unknowns: [{ place: 'claims', remindOn: '2027-01-01' }] });
    const removed = await anOpenDraft('claims', '2026-12-01');
    clock.set(theDay);
    expect(await asked()).toEqual([removed]);
    await drafts.remove(author, removed);
    for (const draftId of [answered, moved, removed]) await send.handle({ draftId });
    expect(await caught()).toEqual([]);
  });

  it('comes again for another place on its own day, and tells what is still open', async () => {
    const id = await anOpenDraft('claims', '2026-12-01');
    await drafts.save(author, id, 1, {
      unknowns: [...['2026-12-01', '2026-12-05'].map((remindOn, index) => ({ place: ['claims', 'stopCard'][index], remindOn }))],
    });
    clock.set(theDay);
    await send.handle({ draftId: id });
    clock.set(new Date('2026-12-05T06:10:00Z'));
    await send.handle({ draftId: id });
    const mails = await caught();
    expect(mails).toHaveLength(2);
    expect(mails[1]?.text).toContain('Stop, når');
  });

  it('goes to the editors once its author has left the municipality', async () => {
    const id = await anOpenDraft('claims', '2026-12-01');
    await given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [author.personId, before]));
    clock.set(theDay);
    await send.handle({ draftId: id });
    expect((await caught()).map(({ to }) => to)).toEqual(['editor@herning.example']);
  });

  it('goes to a co-owner who wrote in it last, too', async () => {
    const id = await anOpenDraft('claims', '2026-12-01');
    const editor = await given.aMember(herning, 'editor');
    await new DraftShareService(database).setCoOwners(editor, id, { tenants: ['asker'] });
    await drafts.save(other, id, 1, { title: 'Delte biler' });
    clock.set(theDay);
    await send.handle({ draftId: id });
    expect((await caught()).map(({ to }) => to).sort()).toEqual([expect.stringMatching(/^ane-/), 'author@asker.example']);
  });

  it('waits on the front page of its author, and of nobody else, until it is answered', async () => {
    const id = await anOpenDraft('stopCard', '2026-12-01');
    expect(await reminders.waiting(author)).toEqual([]);
    clock.set(theDay);
    expect(await reminders.waiting(author)).toEqual([{ id, title: 'Delebiler', language: 'da', places: ['stopCard'] }]);
    expect(await reminders.waiting(other)).toEqual([]);
    expect(await reminders.waiting(await given.aMember(herning))).toEqual([]);
    await send.handle({ draftId: id });
    expect(await reminders.waiting(author)).toHaveLength(1);
    await drafts.save(author, id, 1, { stopCard: 'Hvis ingen kommer.', unknowns: [] });
    expect(await reminders.waiting(author)).toEqual([]);
  });

  it('takes a day to come alone', async () => {
    const id = await anOpenDraft('claims', '2026-12-01');
    const past = { unknowns: [{ place: 'claims', remindOn: '2026-11-20' }] };
    const refused = await drafts.save(author, id, 1, past).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect((refused as InvalidInput).fields).toEqual({ 'unknowns.0.remindOn': ['day_too_early'] });
    clock.set(theDay);
    expect((await drafts.save(author, id, 1, { title: 'Med en dag, der er gået' })).revision).toBe(2);
  });

  async function aPerson(tenant: BuiltTenant, role: 'author' | 'editor', email: string): Promise<Member> {
    return (await given.anActor(await given.aPerson([[tenant, role]], { email, language: 'da' }))) as Member;
  }

  async function anOpenDraft(place: string, remindOn: string): Promise<string> {
    return (await drafts.create(author, 'herning', { title: 'Delebiler', unknowns: [{ place, remindOn }] })).id;
  }

  /** The drafts whose letters are asked for now. */
  async function asked(): Promise<string[]> {
    await given.write((tx) => tx.query('delete from job_request'));
    await find.handle();
    const rows = await given.write<{ id: string }[]>((tx) =>
      tx.query(`select payload->>'draftId' as id from job_request where name = 'catalogue.send-reminder'`),
    );
    return rows.map(({ id }) => id);
  }

  function caught(): Promise<{ to: string; subject: string; text: string }[]> {
    return given.write((tx) => tx.query('select recipients[1] as to, subject, text from caught_mail order by caught_at, recipients'));
  }
});
