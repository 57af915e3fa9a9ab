import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Metrics, readConfig } from '#libs/platform';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';
import { complaint, exchangeReport, gmailReport, outOfOffice, postfixReport, type Reported } from '../../../test/support/mail-reports.js';
import { MailReportService } from './mail-report.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

const week = 7 * 86_400_000;

describe('what is reported of digests', () => {
  let house: DigestHouse;
  let reports: MailReportService;
  let metrics: Metrics;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let author: Member;
  let reader: Member;
  let tuesday: number;

  beforeAll(async () => {
    house = await DigestHouse.open();
    metrics = new Metrics();
    reports = new MailReportService(house.database, metrics, house.config);
    herning = await house.given.aTenant({ slug: 'herning' });
    asker = await house.given.aTenant({ slug: 'asker' });
    await house.given.aNetwork([herning, asker], 'norden');
    author = await house.given.aMember(herning, 'editor');
  });

  beforeEach(async () => {
    await house.beginAt('2026-11-20T12:00:00Z');
    tuesday = Date.parse('2026-11-24T07:00:00Z');
    reader = await house.given.aMember(asker, 'reader');
    await house.subscriptions.save(reader, { goals: [17] });
  });

  afterAll(() => house.close());

  /** The next Tuesday's digest of the reader, with something new in it; null where none leaves. */
  const nextDigest = async (): Promise<Reported | null> => {
    await house.publish(author, 'herning');
    house.clock.to(new Date(tuesday).toISOString());
    tuesday += week;
    await house.run();
    const mails = await house.mails();
    const mail = mails.find(({ headers }) => headers['To'] === address());
    return mail ? { messageId: String(mail.headers['Message-ID']).slice(1, -1), to: address() } : null;
  };
  const digest = async () => (await nextDigest()) as Reported;
  const address = () => addressOf.get(reader.personId) ?? '';
  const addressOf = new Map<string, string>();
  const learnAddress = async () => {
    const rows = await house.given.write((tx) =>
      tx.query<{ person_id: string; email: string }>('select person_id, email from person_email'),
    );
    for (const { person_id, email } of rows) addressOf.set(person_id, email);
  };
  beforeEach(learnAddress);
  const bounces = (of = reader) =>
    house.database.read<{ kind: string; status: string | null }>(of, 'select kind, status from digest_bounce order by reported_at');
  const mail = async () => (await house.subscriptions.list(reader)).mail;
  const why = async () => (await house.subscriptions.list(reader)).suppressed?.why;

  it('ends the digests of an address that takes no mail, at once, until its reader asks for them again', async () => {
    const first = await digest();
    expect(await reports.take(postfixReport(first))).toBe('hard');
    expect([await mail(), await bounces()]).toEqual(['refused', [{ kind: 'hard', status: '5.1.1' }]]);
    expect(await house.subscriptions.suppression(reader)).toEqual({ why: 'bounced', since: house.clock.now() });
    expect(await nextDigest()).toBeNull();
    await house.subscriptions.resume(reader);
    expect(await nextDigest()).not.toBeNull();
  });

  it('is not told on the start page to a reader who has stopped the mails as well', async () => {
    await reports.take(complaint(await digest()));
    expect(await house.subscriptions.suppression(reader)).toMatchObject({ why: 'complained' });
    await house.subscriptions.stop(reader);
    expect(await house.subscriptions.suppression(reader)).toBeNull();
  });

  it('ends them where the reader called one unwanted', async () => {
    expect(await reports.take(complaint(await digest()))).toBe('complaint');
    expect([await mail(), await why()]).toEqual(['refused', 'complained']);
  });

  it('counts the same report once, however often and by whatever way it comes', async () => {
    const sent = await digest();
    expect(await Promise.all([1, 2, 3].map(() => reports.take(gmailReport(sent))))).toEqual(
      expect.arrayContaining(['soft', 'known', 'known']),
    );
    expect(await bounces()).toHaveLength(1);
  });

  it('lets what is final come over what was not, and nothing over what is', async () => {
    const sent = await digest();
    await reports.take(gmailReport(sent));
    expect(await reports.take(exchangeReport(sent))).toBe('hard');
    expect(await reports.take(gmailReport(sent))).toBe('known');
    expect(await bounces()).toEqual([{ kind: 'hard', status: '5.1.10' }]);
  });

  it('waits for five mails in a row that bounced softly', async () => {
    for (let count = 1; count <= 4; count++) await reports.take(gmailReport(await digest()));
    expect(await mail()).toBe('on');
    await reports.take(gmailReport(await digest()));
    expect([await mail(), await why()]).toEqual(['refused', 'bounced_softly']);
  });

  it('begins the count anew with a mail that did not bounce', async () => {
    for (let count = 1; count <= 4; count++) await reports.take(gmailReport(await digest()));
    await digest();
    for (let count = 1; count <= 4; count++) await reports.take(gmailReport(await digest()));
    expect(await mail()).toBe('on');
  });

  it('begins the count anew when the reader asks for mails again', async () => {
    for (let count = 1; count <= 5; count++) await reports.take(gmailReport(await digest()));
    await house.subscriptions.resume(reader);
    for (let count = 1; count <= 4; count++) await reports.take(gmailReport(await digest()));
    expect(await mail()).toBe('on');
    await reports.take(gmailReport(await digest()));
    expect(await mail()).toBe('refused');
  });

  it('holds what left before that against nobody, but for a complaint', async () => {
    const [first, second] = [await digest(), await digest()];
    await reports.take(postfixReport(second));
    house.clock.to(new Date(tuesday - week + 3_600_000).toISOString());
    await house.subscriptions.resume(reader);
    expect(await reports.take(postfixReport(first))).toBe('hard');
    expect(await mail()).toBe('on');
    const third = await digest();
    expect(await reports.take(complaint(third))).toBe('complaint');
    expect(await mail()).toBe('refused');
  });

  it('leaves everybody else alone', async () => {
    const other = await house.given.aMember(asker, 'reader');
    await house.subscriptions.save(other, { goals: [17] });
    await reports.take(postfixReport(await digest()));
    expect((await house.subscriptions.list(other)).mail).toBe('on');
    expect(await bounces(other)).toEqual([]);
    expect(await bounces(author)).toEqual([]);
  });

  it('places only what is about our digests of the last 30 days, to the address of now', async () => {
    const sent = await digest();
    const id = sent.messageId.split('@')[0];
    const strange = [
      { ...sent, messageId: `${id}@elsewhere.example` },
      { ...sent, messageId: `${author.personId}@tandem.example` },
      { ...sent, messageId: 'x@tandem.example' },
      { ...sent, to: 'somebody@else.example' },
    ];
    for (const one of strange) expect(await reports.take(postfixReport(one))).toBe('unplaced');
    expect(await reports.take(outOfOffice(sent))).toBe('no_report');
    expect(await reports.take(postfixReport(sent, { action: 'delayed', status: '4.4.1' }))).toBe('arriving');
    await house.given.write((tx) =>
      tx.query(`update person_email set email = 'new@asker.example' where person_id = $1`, [reader.personId]),
    );
    expect(await reports.take(postfixReport(sent))).toBe('unplaced');
    await house.given.write((tx) => tx.query('update person_email set email = $2 where person_id = $1', [reader.personId, sent.to]));
    house.clock.to('2026-12-25T07:00:00Z');
    expect(await reports.take(postfixReport(sent))).toBe('unplaced');
    expect([await mail(), await bounces()]).toEqual(['on', []]);
    expect(await metrics.registry.getSingleMetricAsString('tandem_mail_reports_total')).toContain('{outcome="unplaced"} 6');
  });

  it('is let in by the secret of the configuration alone, and not there at all without one', async () => {
    const secret = 'a-secret-of-more-than-thirty-two-characters';
    const message = outOfOffice(await digest());
    await expect(reports.receive(`Bearer ${secret}`, message)).rejects.toMatchObject({ status: 404 });
    const guarded = new MailReportService(house.database, metrics, readConfig({ MAIL_REPORT_SECRET: secret }));
    for (const wrong of [undefined, '', 'Bearer', 'Bearer ', `Basic ${secret}`, `Bearer ${secret}x`, `Bearer ${secret.slice(1)}`, secret])
      await expect(guarded.receive(wrong, message)).rejects.toMatchObject({ status: 401 });
    await expect(guarded.receive(`Bearer ${secret}`, undefined)).rejects.toMatchObject({ status: 400 });
    await guarded.receive(`bearer ${secret}`, message);
  });

  it('is kept for 400 days', async () => {
    await reports.take(gmailReport(await digest()));
    house.clock.to('2027-12-28T07:00:00Z');
    await house.trim();
    expect(await bounces()).toHaveLength(1);
    house.clock.to('2028-01-01T07:00:00Z');
    await house.trim();
    expect(await bounces()).toEqual([]);
  });
});
