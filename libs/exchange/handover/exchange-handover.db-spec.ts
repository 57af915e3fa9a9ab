import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueEntities, DraftService, PublishingService } from '#libs/catalogue';
import { type Actor, ActorService, HandoverService } from '#libs/identity';
import { type Database, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { StandingClock } from '../../../test/support/standing-clock.js';
import { HandOver } from '../../identity/handover/hand-over.job.js';
import './exchange-handover.js';

type Person = Actor & { personId: string };
const kinds = ['project', 'promise', 'use'];

describe('what somebody who leaves has promised, uses and works on', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let asker: BuiltTenant;
  let handovers: HandoverService;
  let admin: Person;
  let leaver: Person;
  let colleague: Person;

  const membershipOf = async (person: Person) => {
    const [row] = await given.write((tx) => tx.query<{ id: string }>('select id from membership where person_id = $1', [person.personId]));
    return row?.id as string;
  };
  const held = async (person: Person) =>
    (await handovers.look(admin, 'asker', await membershipOf(person))).held
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, first }) => `${kind}: ${first.map(({ title }) => title).join(', ')}`)
      .sort();

  beforeAll(async () => {
    address = await aDatabase();
    const clock = new StandingClock();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, clock);
    given = new Builders(database);
    handovers = new HandoverService(database);
    const herning = await given.aTenant({ slug: 'herning', language: 'da', country: 'DK' });
    asker = await given.aTenant({ slug: 'asker' });
    const network = await given.aNetwork([herning, asker], 'norden');
    const author = await given.aMember(herning, 'editor');
    [admin, leaver, colleague] = [await given.aMember(asker, 'admin'), await given.aMember(asker), await given.aMember(asker)];
    const drafts = new DraftService(database);
    const written = { kind: 'method', language: 'da', summary: 'Kort.', goals: [16], contact: { mailbox: 'post@herning.example' } };
    const { id } = await drafts.create(author, 'herning', { ...written, title: 'Borgersamling' });
    await new PublishingService(database).publish(author, id, { audience: 'public', networks: [] });
    await given.write(async (tx) => {
      const theirs = [asker.id, leaver.personId, tx.now];
      await tx.query(
        `insert into adoption (id, tenant_id, entry_id, version, state, since, recorded_by, updated_at)
         values (gen_random_uuid(), $1, $4, 1, 'piloting', $3::timestamptz::date, $2, $3)`,
        [...theirs, id],
      );
      for (const state of ['open', 'done'])
        await tx.query(
          `insert into commitment (id, network_id, tenant_id, person_id, what, language, due_on, is_public, state, made_at, settled_at)
           values (gen_random_uuid(), $4, $1, $2, 'Dele malen, ' || $5, 'nb', $3::timestamptz::date + 30, false, $5, $3,
             case $5 when 'done' then $3::timestamptz end)`,
          [...theirs, network.id, state],
        );
      for (const state of ['running', 'finished'])
        await tx.query(
          `insert into project (id, tenant_id, title, language, state, created_by, created_at, updated_by, updated_at, moved_at)
           values (gen_random_uuid(), $1, 'Besøksvenn, ' || $4, 'nb', $4, $2, $3, $2, $3, $3)`,
          [...theirs, state],
        );
    });
  });
  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('is the colleague’s afterwards; what is over stays with who did it', async () => {
    const all = ['project: Besøksvenn, running', 'promise: Dele malen, open', 'use: Borgersamling'];
    expect(await held(leaver)).toEqual(all);
    const to = await membershipOf(colleague);
    await handovers.start(admin, 'asker', await membershipOf(leaver), { shares: kinds.map((kind) => ({ kind, to })) });
    const [handover] = await given.write((tx) => tx.query<{ id: string }>('select id from handover where ended_at is null'));
    const work = new HandOver(database, new ActorService(database, new StandingClock()));
    await work.handle({ handoverId: handover?.id as string });
    expect(await held(leaver)).toEqual([]);
    expect(await held(colleague)).toEqual(all);
  });
});
