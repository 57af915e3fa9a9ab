import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { Counts, InvalidInput, NotFound } from '#libs/platform';
import { CatalogueRoom } from '../../../test/support/catalogue-room.js';
import { TooManyMessages } from '../errors.js';
import { ContactMessageHandler } from './contact-message.handler.js';
import { ContactMessageService } from './contact-message.service.js';

const letter = { name: 'Kari', email: 'Kari@Asker.example', message: 'Hvordan fikk dere med gårdeierne?' };
const enough = { title: 'Cykler', summary: 'Vi bygger den.', goals: [17], contact: { mailbox: 'klima@herning.example', name: 'Klima' } };

describe('a letter to the contact of an entry', () => {
  const room = new CatalogueRoom();
  let messages: ContactMessageService;
  let handler: ContactMessageHandler;
  let author: Actor;
  let member: Actor;
  let open: string;
  let hidden: string;

  beforeAll(async () => {
    await room.open();
    messages = new ContactMessageService(room.database, new Counts(room.clock), room.entries);
    handler = new ContactMessageHandler(room.database, room.mailer, room.config);
    author = await room.given.aMember(await room.given.aTenant({ slug: 'herning', language: 'da' }));
    member = await room.given.aMember(await room.given.aTenant({ slug: 'asker', name: 'Asker kommune' }), 'reader');
    open = await published('public');
    hidden = await published('tenant');
  });

  beforeEach(() => room.given.write((tx) => tx.query('delete from job_request')));

  afterAll(() => room.close());

  async function published(audience: string, content: object = {}): Promise<string> {
    const { id } = await room.drafts.create(author, 'herning', { ...enough, ...content });
    await room.publishing.publish(author, id, { audience });
    return id;
  }

  async function sent(): Promise<{ to: string; subject: string; text: string; source: string }[]> {
    const requests = await room.given.write((tx) =>
      tx.query<{ payload: { messageId: string } }>('delete from job_request returning payload'),
    );
    for (const { payload } of requests) {
      await handler.handle(payload);
      await handler.handle(payload);
    }
    return room.given.write((tx) => tx.query('delete from caught_mail returning *, recipients[1] as "to"'));
  }

  it('reaches the mailbox, which the public does not see, and its answer goes to whoever wrote', async () => {
    await messages.write(anonymous, open, letter);
    const [mail, ...more] = await sent();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'klima@herning.example', subject: 'Spørgsmål til »Cykler«' });
    expect(mail?.text).toContain('Hvordan fikk dere med gårdeierne?');
    expect(JSON.stringify(mail)).toContain('kari@asker.example');
    const shown = await room.entries.read(anonymous, open);
    expect(shown).toMatchObject({ canBeWrittenTo: true, content: { contact: { mailbox: null, name: 'Klima' } } });
    expect((await room.entries.read(member, open)).content.contact.mailbox).toBe('klima@herning.example');
  });

  it('names the municipality of somebody who is signed in', async () => {
    await messages.write(member, open, { ...letter, message: 'Fra en som er logget inn' });
    expect((await sent())[0]?.text).toContain('Kari, Asker kommune');
  });

  it('is one letter, however often it is pressed', async () => {
    const twice = { ...letter, message: 'To ganger' };
    await messages.write(anonymous, open, twice);
    await messages.write(anonymous, open, twice);
    expect(await sent()).toHaveLength(1);
  });

  it('goes nowhere where a program filled in what nobody sees', async () => {
    await messages.write(anonymous, open, { ...letter, message: 'Kjøp billig', website: 'https://spam.example' });
    expect(await sent()).toEqual([]);
  });

  it('cannot be written to what one may not see, nor where there is no mailbox: both are not there', async () => {
    const withoutMailbox = await published('public', { contact: { mailbox: null, name: 'Klima' } });
    await expect(messages.write(anonymous, hidden, letter)).rejects.toThrow(NotFound);
    await expect(messages.write(member, hidden, letter)).rejects.toThrow(NotFound);
    await expect(messages.write(anonymous, withoutMailbox, letter)).rejects.toThrow(NotFound);
    await expect(messages.write(anonymous, 'nothing', letter)).rejects.toThrow(NotFound);
  });

  it('does not go to a mailbox that only an older version has', async () => {
    const id = await published('public');
    await room.drafts.save(author, id, 1, { contact: { mailbox: null, name: 'Klima' } });
    await room.publishing.publish(author, id, { audience: 'public' });
    await expect(messages.write(anonymous, id, letter)).rejects.toThrow(NotFound);
  });

  it.each([
    ['name', { ...letter, name: ' ' }],
    ['email', { ...letter, email: 'kari@asker.example\nBcc: alle@asker.example' }],
    ['message', { ...letter, message: '' }],
    ['message', { ...letter, message: 'x'.repeat(4001) }],
  ])('says what is wrong with its %s', async (field, input) => {
    const error = await messages.write(anonymous, open, input).catch((one) => one);
    expect(error).toBeInstanceOf(InvalidInput);
    expect(Object.keys(error.fields)).toEqual([field]);
  });

  it('waits after the fifth of an hour from one sender', async () => {
    const other = { ...letter, email: 'ola@asker.example' };
    for (const number of [1, 2, 3, 4, 5]) await messages.write(anonymous, open, { ...other, message: `Spørsmål ${number}` });
    await expect(messages.write(anonymous, open, { ...other, message: 'Et til' })).rejects.toThrow(TooManyMessages);
  });

  it('takes nothing from what others may write to that entry by going on after the fifth', async () => {
    const eager = { ...letter, email: 'ivrig@asker.example' };
    const id = await published('public');
    for (let number = 0; number < 40; number++)
      await messages.write(anonymous, id, { ...eager, message: `Hei ${number}` }).catch(() => null);
    await messages.write(anonymous, id, { ...letter, email: 'rolig@asker.example' });
    expect(await sent()).toHaveLength(6);
  });

  it('is read by nobody in the database but the system', async () => {
    await expect(room.database.read(author, 'select * from contact_message')).rejects.toThrow(/permission denied/);
    await expect(room.database.read(author, 'select * from review_reminder')).rejects.toThrow(/permission denied/);
  });
});
