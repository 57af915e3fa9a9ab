import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Metrics } from '#libs/platform';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';
import { complaint, gmailReport, postfixReport } from '../../../test/support/mail-reports.js';
import { DeliverabilityService } from './deliverability.service.js';
import { MailReportService } from './mail-report.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

describe('whether digests reach a municipality’s people', () => {
  let house: DigestHouse;
  let reports: MailReportService;
  let deliverability: DeliverabilityService;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let admin: Member;
  let readers: Member[];

  beforeAll(async () => {
    house = await DigestHouse.open();
    reports = new MailReportService(house.database, new Metrics(), house.config);
    deliverability = new DeliverabilityService(house.database);
    herning = await house.given.aTenant({ slug: 'herning' });
    asker = await house.given.aTenant({ slug: 'asker' });
    await house.given.aTenant({ slug: 'fjellvik' });
    await house.given.aNetwork([herning, asker], 'norden');
    house.clock.to('2026-11-20T12:00:00Z');
    admin = await house.given.aMember(asker, 'admin');
    const author = await house.given.aMember(herning, 'editor');
    readers = [];
    for (const _ of [1, 2, 3, 4]) readers.push(await house.given.aMember(asker, 'reader'));
    for (const reader of readers) await house.subscriptions.save(reader, { goals: [17] });
    await house.publish(author, 'herning');
    house.clock.to('2026-11-24T07:00:00Z');
    await house.run();
  });

  afterAll(() => house.close());

  it('is a row of noughts and nobody until something was sent or came back', async () => {
    const elsewhere = await house.given.aMember(herning, 'admin');
    expect(await deliverability.ofTenant(elsewhere, 'herning')).toEqual({
      last30Days: { sent: 0, refused: 0, bounced: 0, complained: 0 },
      items: [],
      nextCursor: null,
    });
  });

  it('counts what was sent, what came back and what was unwanted, and names whose address gets no more', async () => {
    const mails = await house.mails();
    const [first, second, third] = mails.map(({ headers, recipients }) => ({
      messageId: String(headers['Message-ID']).slice(1, -1),
      to: recipients[0] as string,
    }));
    if (!first || !second || !third) throw new Error('three mails');
    await reports.take(postfixReport(first));
    house.clock.to('2026-11-24T08:00:00Z');
    await reports.take(complaint(second));
    await reports.take(gmailReport(third));
    const found = await deliverability.ofTenant(admin, 'asker');
    expect(found).toEqual({
      last30Days: { sent: 4, refused: 0, bounced: 2, complained: 1 },
      items: [
        expect.objectContaining({ email: second.to, why: 'complained', since: new Date('2026-11-24T08:00:00Z') }),
        expect.objectContaining({ email: first.to, why: 'bounced', since: new Date('2026-11-24T07:00:00Z') }),
      ],
      nextCursor: null,
    });
    expect(Object.keys(found.items[0] ?? {}).sort()).toEqual(['email', 'membershipId', 'name', 'since', 'why']);
  });

  it('goes on from page to page', async () => {
    const first = await deliverability.ofTenant(admin, 'asker', { limit: '1' });
    const second = await deliverability.ofTenant(admin, 'asker', { limit: '1', cursor: first.nextCursor });
    expect([first, second].map(({ items }) => items.map(({ why }) => why))).toEqual([['complained'], ['bounced']]);
    expect(second.nextCursor).toBeNull();
  });

  it('is for administrators of that municipality alone: others there may not, and to those outside it is not there', async () => {
    const [reader] = readers as [Member];
    await expect(deliverability.ofTenant(reader, 'asker')).rejects.toMatchObject({ status: 403 });
    const elsewhere = await house.given.aMember(herning, 'admin');
    await expect(deliverability.ofTenant(elsewhere, 'asker', { limit: 'x' })).rejects.toMatchObject({ status: 404 });
    await expect(deliverability.ofTenant(admin, 'nowhere')).rejects.toMatchObject({ status: 404 });
    await expect(deliverability.ofTenant(admin, 'asker', { cursor: 'x' })).rejects.toMatchObject({ status: 400 });
  });

  it('leaves out who has left, and what was before the last 30 days', async () => {
    await house.given.write((tx) =>
      tx.query(
        `update membership set ended_at = $1 where person_id = (select person_id from digest_bounce where kind = 'hard') and ended_at is null`,
        [tx.now],
      ),
    );
    expect(await deliverability.ofTenant(admin, 'asker')).toMatchObject({
      last30Days: { sent: 3, bounced: 1, complained: 1 },
      items: [{ why: 'complained' }],
    });
    house.clock.to('2026-12-25T07:00:00Z');
    expect(await deliverability.ofTenant(admin, 'asker')).toMatchObject({
      last30Days: { sent: 0, bounced: 0, complained: 0 },
      items: [{ why: 'complained' }],
    });
  });
});
