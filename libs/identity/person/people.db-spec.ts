import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, type Database, Forbidden, InvalidInput, NotFound, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, asSuperuser, type TestDatabase } from '../../../test/support/database.js';
import type { Actor } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { LastAdministrator } from '../errors.js';
import { identityEntities } from '../identity.module.js';
import { AccountService } from './account.service.js';
import { PeopleService } from './people.service.js';

describe('the people of a municipality', () => {
  let address: TestDatabase;
  let database: Database;
  let build: Builders;
  let people: PeopleService;
  let asker: BuiltTenant;

  const membershipOf = async (tenant: BuiltTenant, actor: Actor) => {
    const rows = await build.write((tx) =>
      tx.query<{ id: string }>('select id from membership where tenant_id = $1 and person_id = $2', [tenant.id, actor.personId]),
    );
    return rows[0]?.id ?? '';
  };
  const again = (actor: Actor) => build.anActor(actor.personId as string);

  beforeAll(async () => {
    address = await aDatabase();
    const clock = new Clock();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, clock);
    build = new Builders(database, clock);
    people = new PeopleService(database, new ActorService(database, clock));
    asker = await build.aTenant();
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('come by name, å after z, a page at a time, and by a part of the name', async () => {
    const tenant = await build.aTenant();
    const reader = await build.aMember(tenant, 'reader');
    for (const name of ['Åse Dal', 'Zara Lie', 'Anna_Moe', 'Anna Moe']) await build.aPerson([[tenant, 'author']], { name });
    const first = await people.list(reader, tenant.id, { limit: 3 });
    const rest = await people.list(reader, tenant.id, { limit: 3, cursor: first.nextCursor });
    const names = [...first.items, ...rest.items].map(({ name }) => name).filter((name) => !name.startsWith('Person'));
    expect(names.slice(-2)).toEqual(['Zara Lie', 'Åse Dal']);
    expect(rest.nextCursor).toBeNull();
    expect((await people.list(reader, tenant.id, { name: 'a_m' })).items.map(({ name }) => name)).toEqual(['Anna_Moe']);
  });

  it('show their addresses to colleagues of the same municipality alone', async () => {
    const [ours, theirs] = [await build.aTenant(), await build.aTenant()];
    const colleague = await build.aMember(ours, 'reader');
    const partner = await build.aMember(theirs, 'admin');
    const stranger = await build.aMember(await build.aTenant(), 'admin');
    await build.aNetwork([ours, theirs]);
    expect((await people.list(colleague, ours.id)).items[0]?.email).toEqual(expect.any(String));
    expect((await people.list(await again(partner), ours.id)).items).toEqual([expect.objectContaining({ email: null })]);
    await expect(people.list(stranger, ours.id)).rejects.toBeInstanceOf(NotFound);
    for (const outsider of [await again(partner), stranger]) {
      const seen = await database.read(outsider, 'select from person_email where person_id = $1', [colleague.personId]);
      expect(seen).toEqual([]);
    }
  });

  it('keep their sessions and passwords to themselves, even from their administrator', async () => {
    const admin = await build.aMember(asker, 'admin');
    const colleague = await build.aMember(asker, 'reader');
    await build.write((tx) =>
      tx.query(
        `insert into session (id, token_hash, person_id, device, created_at, last_seen_at, expires_at) values ($1, 'x', $1, 'Firefox', $2, $2, $2)`,
        [colleague.personId, tx.now],
      ),
    );
    expect(await database.read(admin, 'select from session')).toEqual([]);
    await expect(database.read(admin, 'select from credential')).rejects.toThrow(/permission denied/);
  });

  it('lose a role or a membership at once, and the address with it', async () => {
    const admin = await build.aMember(asker, 'admin');
    const colleague = await build.aMember(asker, 'author');
    const id = await membershipOf(asker, colleague);
    await people.changeRole(admin, asker.slug, id, { role: 'editor' });
    expect((await again(colleague)).memberships[0]?.role).toBe('editor');
    await people.endMembership(admin, asker.slug, id);
    expect((await again(colleague)).memberships).toEqual([]);
    expect(await people.member(admin, asker.slug, id)).toMatchObject({ email: null, endedAt: expect.any(Date) });
    await expect(people.endMembership(admin, asker.slug, id)).rejects.toBeInstanceOf(NotFound);
  });

  it('are managed by their administrators alone', async () => {
    const editor = await build.aMember(asker, 'editor');
    const outsider = await build.aMember(await build.aTenant(), 'admin');
    const id = await membershipOf(asker, editor);
    await expect(people.changeRole(editor, asker.slug, id, { role: 'admin' })).rejects.toBeInstanceOf(Forbidden);
    await expect(people.changeRole(outsider, asker.slug, id, { role: 'admin' })).rejects.toBeInstanceOf(NotFound);
    await expect(people.changeRole(outsider, outsider.memberships[0]?.slug as string, id, { role: 'reader' })).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  it('always have an administrator: two cannot step down at once', async () => {
    const tenant = await build.aTenant();
    const admins = await Promise.all([build.aMember(tenant, 'admin'), build.aMember(tenant, 'admin')]);
    const stepDown = async (actor: Actor) => people.changeRole(actor, tenant.slug, await membershipOf(tenant, actor), { role: 'reader' });
    const results = await Promise.allSettled(admins.map(stepDown));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = admins[results.findIndex(({ status }) => status === 'rejected')] as Actor;
    await expect(people.endMembership(left, tenant.slug, await membershipOf(tenant, left))).rejects.toBeInstanceOf(LastAdministrator);
  });

  it('may be asked once they said so, by those who may know them; nobody is before', async () => {
    const [tenant, besideIt] = [await build.aTenant(), await build.aTenant()];
    await build.aNetwork([tenant, besideIt]);
    const [person, quiet] = [await build.aMember(tenant), await build.aMember(tenant)];
    const [partner, stranger] = [await build.aMember(besideIt), await build.aMember(await build.aTenant())];
    const toAsk = async (actor: Actor) => (await people.toAsk(actor, tenant.id)).map(({ personId }) => personId);
    const accounts = new AccountService(database, new ActorService(database, new Clock()));
    const says = async (mayBeAsked: unknown) =>
      accounts.save(person, { name: 'Kari', language: 'nb', timeZone: 'Europe/Oslo', mayBeAsked });
    expect([await toAsk(partner), await toAsk(quiet), (await accounts.read(person)).mayBeAsked]).toEqual([[], [], false]);
    await says(true);
    expect([await toAsk(partner), await toAsk(quiet), await toAsk(stranger)]).toEqual([[person.personId], [person.personId], []]);
    expect((await people.toAsk(partner, tenant.id)).map(({ email }) => email)).toEqual([null]);
    expect(await people.colleagues(partner, tenant.id)).toHaveLength(2);
    await says(false);
    expect(await toAsk(partner)).toEqual([]);
    await expect(says('perhaps')).rejects.toThrow(InvalidInput);
  });

  it('are kept from others by the question itself: the database is but the second lock', async () => {
    const tenant = await build.aTenant();
    const admin = await build.aMember(tenant, 'admin');
    const stranger = await build.aMember(await build.aTenant(), 'admin');
    const besideIt = await build.aTenant();
    await build.aNetwork([tenant, besideIt]);
    const partner = await build.aMember(besideIt, 'admin');
    for (const table of ['membership', 'person_profile', 'person_email'])
      await asSuperuser(address.superuser, `create policy left_open on ${table} for select to tandem_app using (true)`);
    await expect(people.list(stranger, tenant.id)).rejects.toBeInstanceOf(NotFound);
    await expect(people.member(stranger, tenant.slug, await membershipOf(tenant, admin))).rejects.toBeInstanceOf(NotFound);
    expect([await people.count(stranger, tenant.id), await people.colleagues(stranger, tenant.id)]).toEqual([0, []]);
    expect((await people.list(partner, tenant.id)).items).toEqual([expect.objectContaining({ email: null })]);
    expect(await people.count(admin, tenant.id)).toBe(1);
  });
});
