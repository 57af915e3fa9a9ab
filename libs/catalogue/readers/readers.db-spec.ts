import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { Clock, createLog, type Database, NotFound, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { ReaderCounter } from './reader-counter.js';
import { ReadersService } from './readers.service.js';
import { TrimReaders } from './trim-readers.job.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const visit = { agent: 'Mozilla/5.0 Firefox/128.0', address: '192.0.2.1' };

class SetClock extends Clock {
  at = new Date('2026-11-20T10:00:00Z');
  override now(): Date {
    return this.at;
  }
}

describe('the readers of an entry', () => {
  const clock = new SetClock();
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let counter: ReaderCounter;
  let readers: ReadersService;
  let asker: BuiltTenant;
  let fjellvik: BuiltTenant;
  let author: Member;
  let inAsker: Member[];
  let inFjellvik: Member;
  let fjellvikAdmin: Member;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, clock);
    given = new Builders(database, clock);
    counter = new ReaderCounter(database, clock, createLog('silent'));
    readers = new ReadersService(database, clock);
    const baerum = await given.aTenant({ slug: 'baerum', name: 'Bærum' });
    asker = await given.aTenant({ slug: 'asker', name: 'Asker' });
    fjellvik = await given.aTenant({ slug: 'fjellvik', name: 'Fjellvik' });
    author = await given.aMember(baerum, 'author');
    inAsker = [await given.aMember(asker), await given.aMember(asker), await given.aMember(asker)];
    inFjellvik = await given.aMember(fjellvik);
    fjellvikAdmin = await given.aMember(fjellvik, 'admin');
  });
  afterAll(async () => {
    await counter.onModuleDestroy();
    await database.close();
    await address.drop();
  });

  const anEntry = async (by = author, tenant = 'baerum') => {
    const content = { title: 'Sykkel', summary: 'Kort', goals: [17], contact: { mailbox: 'post@baerum.example' } };
    const { id } = await new DraftService(database).create(by, tenant, content);
    await new PublishingService(database).publish(by, id, { audience: 'public', networks: [] });
    return { id, owners: [tenant] };
  };
  const open = async (entry: { id: string; owners: string[] }, ...by: Actor[]) => {
    for (const actor of by) counter.opened(actor, entry, visit);
    await counter.flush();
  };

  it('are told to its owners by municipality: a number, or «a few»', async () => {
    const entry = await anEntry();
    await open(entry, ...inAsker, ...inAsker, inFjellvik, author);
    expect(await readers.ofEntry(author, entry.id)).toEqual({
      municipalities: 2,
      tenants: [
        { slug: 'asker', name: 'Asker', readers: 3 },
        { slug: 'fjellvik', name: 'Fjellvik', readers: null },
      ],
      others: null,
    });
    expect(await readers.ofOurs(author)).toMatchObject([{ municipalities: 2, entry: { tenant: 'baerum' } }]);
  });

  it('are «others» when they are not signed in, and programs are none', async () => {
    const entry = await anEntry();
    for (let visitor = 0; visitor < 4; visitor++) counter.opened(anonymous, entry, { ...visit, address: `192.0.2.${visitor}` });
    counter.opened(anonymous, entry, { ...visit, agent: 'Googlebot/2.1' });
    await counter.flush();
    expect(await readers.ofEntry(author, entry.id)).toEqual({ municipalities: 0, tenants: [], others: 4 });
  });

  it('are nobody else’s business', async () => {
    const entry = await anEntry();
    await open(entry, ...inAsker);
    for (const actor of [...inAsker, inFjellvik]) {
      await expect(readers.ofEntry(actor, entry.id)).rejects.toThrow(NotFound);
      expect(await readers.ofOurs(actor)).toEqual([]);
      expect(await database.read(actor, 'select 1 from entry_reader')).toEqual([]);
    }
    expect(await database.read(anonymous, 'select 1 from entry_reader')).toEqual([]);
    const forged = database.transaction(author, (tx) => tx.execute('update entry_reader set readers = 99'));
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });

  it('leave no trace of who they are', async () => {
    const entry = await anEntry();
    await open(entry, ...inAsker);
    const rows = await given.write((tx) => tx.query('select * from entry_reader'));
    for (const { personId } of inAsker) expect(JSON.stringify(rows)).not.toContain(personId);
    expect(Object.keys(rows[0] as object).sort()).toEqual(['entry_id', 'month', 'reader_id', 'readers', 'tenant_id']);
  });

  it('of a municipality that stays out are in no number, also not of what was before', async () => {
    const entry = await anEntry();
    await open(entry, ...inAsker, inFjellvik);
    await database.transaction(fjellvikAdmin, (tx) => tx.query('update tenant set counts_readers = false where id = $1', [fjellvik.id]));
    const another = await anEntry();
    await open(another, inFjellvik);
    expect((await readers.ofEntry(author, entry.id)).tenants.map(({ slug }) => slug)).toEqual(['asker']);
    expect(await readers.ofEntry(author, another.id)).toMatchObject({ municipalities: 0, tenants: [] });
    expect(await given.write((tx) => tx.query('select 1 from entry_reader where reader_id = $1', [fjellvik.id]))).toEqual([]);
  });

  it('are counted again on another day, and forgotten after thirteen months', async () => {
    const entry = await anEntry();
    await open(entry, inAsker[0] as Member, inAsker[1] as Member);
    clock.at = new Date('2026-12-02T10:00:00Z');
    await open(entry, inAsker[0] as Member);
    expect((await readers.ofEntry(author, entry.id)).tenants).toMatchObject([{ slug: 'asker', readers: 3 }]);
    clock.at = new Date('2028-02-01T10:00:00Z');
    expect(await readers.ofEntry(author, entry.id)).toMatchObject({ municipalities: 0 });
    await new TrimReaders(database).handle();
    expect(await given.write((tx) => tx.query('select 1 from entry_reader'))).toEqual([]);
  });
});
