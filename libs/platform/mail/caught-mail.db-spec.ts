import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../../../test/support/backends.js';
import { readConfig } from '../config/config.js';
import { NotFound } from '../errors.js';
import { newId } from '../id.js';
import { CaughtMailService } from './caught-mail.service.js';
import { Mailer } from './mailer.js';

const stage = new Stage('Postgres');
beforeAll(() => stage.open(), 30_000);
afterAll(() => stage.close());

describe('the local mailbox', () => {
  it('keeps what would have been sent, newest first, page by page', async () => {
    const { config, clock, metrics, database } = stage.platform;
    const mailer = new Mailer(config, clock, metrics, database);
    for (let i = 1; i <= 5; i++) {
      const text = `Hei nummer ${i}`;
      await mailer.send({
        id: `mail-${i}`,
        to: 'kari@baerum.example',
        subject: `Nr. ${i}`,
        html: `<p>${text}</p>`,
        text,
        listId: 'digest',
      });
    }
    const mailbox = new CaughtMailService(config, database);
    const first = await mailbox.list(undefined, 3);
    expect(first.items.map((mail) => mail.subject)).toEqual(['Nr. 5', 'Nr. 4', 'Nr. 3']);
    const rest = await mailbox.list(first.nextCursor ?? '', 3);
    expect(rest.items.map((mail) => mail.subject)).toEqual(['Nr. 2', 'Nr. 1']);
    expect(rest.nextCursor).toBeNull();
    expect(await mailbox.read(first.items[0]?.id ?? '')).toMatchObject({
      recipients: ['kari@baerum.example'],
      html: '<p>Hei nummer 5</p>',
      text: 'Hei nummer 5',
      headers: { 'List-Id': '<digest.localhost>', 'Message-ID': '<mail-5@localhost>', 'Auto-Submitted': 'auto-generated' },
    });
  });

  it('keeps an invitation’s calendar part as it would have left, and has none of other mails', async () => {
    const { config, clock, metrics, database } = stage.platform;
    const mailer = new Mailer(config, clock, metrics, database);
    const mailbox = new CaughtMailService(config, database);
    const calendar = { method: 'REQUEST' as const, content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' };
    const mail = { to: 'kari@baerum.example', subject: 'Møte', html: '<p>Møte</p>', text: 'Møte' };
    await mailer.send({ ...mail, id: 'without' });
    await mailer.send({ ...mail, id: 'with', calendar });
    const [invitation, other] = (await mailbox.list()).items;
    expect((await mailbox.read(invitation?.id ?? '')).calendar).toEqual(calendar);
    expect((await mailbox.read(other?.id ?? '')).calendar).toBeNull();
  });

  it('has no mail that was never caught', async () => {
    const mailbox = new CaughtMailService(stage.platform.config, stage.database);
    await expect(mailbox.read(newId())).rejects.toBeInstanceOf(NotFound);
    await expect(mailbox.read('nonsense')).rejects.toBeInstanceOf(NotFound);
  });

  it('does not exist in production', async () => {
    const config = readConfig({ TANDEM_MODE: 'production', TANDEM_SECRET: 'x'.repeat(40), SMTP_URL: 'smtp://relay.example' });
    const mailbox = new CaughtMailService(config, stage.database);
    await expect(mailbox.list()).rejects.toBeInstanceOf(NotFound);
    await expect(mailbox.read(newId())).rejects.toBeInstanceOf(NotFound);
  });

  it('cannot be read as the application role', async () => {
    await expect(stage.useCase((transaction) => transaction.query('select * from caught_mail'))).rejects.toThrow('permission denied');
  });
});
