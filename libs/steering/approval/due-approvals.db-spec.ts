import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EntryMarks } from '#libs/catalogue';
import { loadMessages, Mailer, Metrics, readConfig } from '#libs/platform';
import { SteeringGroup } from '../../../test/support/steering-group.js';
import { SendDecision } from '../decision/send-decision.job.js';
import { CloseRoundOnTime } from '../round/close-round.job.js';
import { SendReviewNotice } from './send-review-notice.job.js';
import { TendNotices } from './tend-notices.job.js';

interface Caught {
  to: string;
  subject: string;
  text: string;
  html: string;
}

const contact = 'anskaffelser@baerum.example';

describe('an approval that is due for review', () => {
  let group: SteeringGroup;
  let tending: TendNotices;
  let sending: SendReviewNotice;
  let entry: string;
  let caseId: string;
  let coordinator: string;
  let began: Date;

  beforeAll(async () => {
    loadMessages();
    group = await new SteeringGroup().open();
    began = group.clock.at;
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
    const mailer = new Mailer(config, group.clock, new Metrics(), group.database);
    tending = new TendNotices(group.database);
    sending = new SendReviewNotice(group.database, mailer, config);
    [{ email: coordinator } = { email: '' }] = await group.given.write((tx) =>
      tx.query<{ email: string }>('select email from person_email where person_id = $1', [group.coordinator.personId]),
    );
  });
  afterAll(() => group.close());

  const approve = async (reviewBy: string) => {
    const round = await group.aRound(entry, { reviewBy });
    const { solfjord, fjellvik, storevik, ks, asker } = group.directors;
    await group.vote(round.roundId, 'approve', [solfjord, fjellvik, storevik, ks, asker]);
    group.clock.pass(20);
    await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId: round.roundId });
    return round.caseId;
  };
  /** Of the entry in hand alone: others that are due are set aside first. */
  beforeEach(async () => {
    group.clock.at = began;
    await group.given.write((tx) => tx.query('update entry_mark set withdrawn_at = $1 where withdrawn_at is null', [tx.now]));
    await group.given.write((tx) => tx.query('update decision_notice set sent_at = $1 where sent_at is null', [tx.now]));
    entry = await group.aTool();
    caseId = await approve('2028-03-31');
    await group.given.write((tx) => tx.query(`update job_request set state = 'done' where state = 'waiting'`));
  });

  /** A round of the daily job on that day, twice, and every mail that it asks for, twice. */
  const on = async (day: string): Promise<Caught[]> => {
    group.clock.at = new Date(`${day}T05:25:00Z`);
    await group.given.write((tx) => tx.query('delete from caught_mail'));
    await Promise.all([tending.handle(), tending.handle()]);
    const asked = await group.given.write((tx) =>
      tx.query<{ payload: { noticeId: string } }>(
        `select payload from job_request where name = 'steering.send-review-notice' and state = 'waiting'`,
      ),
    );
    for (const { payload } of [...asked, ...asked]) await sending.handle(payload);
    return group.given.write((tx) => tx.query<Caught>('select recipients[1] as to, subject, text, html from caught_mail order by 1'));
  };
  const toldOn = async (day: string) => (await on(day)).map(({ to }) => to);

  it('is told a month before and on the day, once each: to the owner’s contact and to who prepares the body’s cases', async () => {
    expect(await toldOn('2028-02-28')).toEqual([]);
    const soon = await on('2028-02-29');
    expect(soon.map(({ to }) => to)).toEqual([contact, coordinator]);
    expect(soon[0]?.subject).toBe('Godkjenningen gjelder til 31. mars 2028: Sjekkliste for bærekraftige anskaffelser');
    expect(await toldOn('2028-03-01')).toEqual([]);
    expect(await toldOn('2028-03-30')).toEqual([]);
    const due = await on('2028-03-31');
    expect(due.map(({ to }) => to)).toEqual([contact, coordinator]);
    expect(due[0]?.subject).toBe('Godkjenningen må gjennomgås: Sjekkliste for bærekraftige anskaffelser');
    expect(await toldOn('2028-04-01')).toEqual([]);
  });

  it('leads the owner to putting a new version forward, and the secretary to the case and the owner’s contact', async () => {
    const [toOwner, toBody] = await on('2028-03-10');
    expect(toOwner?.text).toContain(`https://tandem.example/nb/nettverk/baerekraftsnettverket/ny-sak?entry=${entry}`);
    expect(toBody?.text).toContain(`/sak/${caseId}`);
    expect(toBody?.text).toContain(contact);
  });

  it('asks nobody about a version when the network has approved a newer one, nor when its approval was withdrawn', async () => {
    await group.aNewVersion(entry, { summary: 'Tretten spørsmål.' });
    await approve('2029-03-31');
    expect(await toldOn('2028-03-31')).toEqual([]);
    await group.given.write((tx) => tx.query('update entry_mark set withdrawn_at = $1', [tx.now]));
    expect(await toldOn('2029-03-31')).toEqual([]);
  });

  it('is told late where nothing ran in between: as due, once', async () => {
    const late = await on('2028-05-02');
    expect(late.map(({ subject }) => subject)).toEqual(
      Array(2).fill('Godkjenningen må gjennomgås: Sjekkliste for bærekraftige anskaffelser'),
    );
    expect(await toldOn('2028-05-03')).toEqual([]);
  });

  it('goes to people of the owner’s where the entry has no mailbox, and to no secretary who has left the network', async () => {
    await group.given.write((tx) =>
      tx.query(`update entry_version set content = jsonb_set(content, '{contact,mailbox}', 'null') where entry_id = $1`, [entry]),
    );
    await group.given.write((tx) =>
      tx.query('update membership set ended_at = $2 where person_id = $1', [group.coordinator.personId, tx.now]),
    );
    const mails = await on('2028-03-31');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('baerum står bak');
    await group.given.write((tx) => tx.query('update membership set ended_at = null where person_id = $1', [group.coordinator.personId]));
  });

  it('is one mail to a secretary whose own address is the contact', async () => {
    await group.given.write((tx) =>
      tx.query(`update entry_version set content = jsonb_set(content, '{contact,mailbox}', to_jsonb($2::text)) where entry_id = $1`, [
        entry,
        coordinator.toUpperCase(),
      ]),
    );
    expect(await toldOn('2028-03-31')).toEqual([coordinator]);
  });

  it('a mail about a decision whose job was lost is asked for again, once it is half an hour late', async () => {
    const sendings = () =>
      group.given.write((tx) =>
        tx.query<{ payload: { decisionId: string; personId: string } }>(
          `select payload from job_request where name = 'steering.send-decision' and state = 'waiting'`,
        ),
      );
    await tending.handle();
    expect(await sendings()).toEqual([]);
    group.clock.pass(1 / 24);
    await tending.handle();
    const [lost, ...others] = await sendings();
    expect([lost?.payload.personId, others]).toEqual([group.author.personId, []]);
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
    await group.given.write((tx) => tx.query('delete from caught_mail'));
    await new SendDecision(group.database, new Mailer(config, group.clock, new Metrics(), group.database), config).handle(
      lost?.payload as { decisionId: string; personId: string },
    );
    await group.given.write((tx) => tx.query(`update job_request set state = 'done' where state = 'waiting'`));
    await tending.handle();
    expect(await sendings()).toEqual([]);
    expect(await group.given.write((tx) => tx.query('select 1 from caught_mail'))).toHaveLength(1);
  });
});
