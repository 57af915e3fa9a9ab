import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, type Database, Forbidden, NotFound, newId, openDatabase, readConfig, signToken } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { type Actor, anonymous } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { CharterNotInForce, SlugTaken, TenantExists } from '../errors.js';
import { identityEntities } from '../identity.module.js';
import { AcceptanceService } from '../invitation/acceptance.service.js';
import { SponsorshipService } from '../invitation/sponsorship.service.js';
import { TenantService } from '../tenant/tenant.service.js';
import { NetworkService } from './network.service.js';

describe('joining a network', () => {
  const config = readConfig({});
  let address: TestDatabase;
  let database: Database;
  let build: Builders;
  let networks: NetworkService;
  let sponsorships: SponsorshipService;
  let acceptances: AcceptanceService;
  let ks: BuiltTenant;
  let member: BuiltTenant;
  let network: BuiltTenant;
  let coordinator: Actor;
  let entryId: string;

  const again = (actor: Actor) => build.anActor(actor.personId as string);
  const fjellvik = (slug: string) => ({
    email: `ordforer@${slug}.example`,
    language: 'nn',
    tenant: { slug, name: `${slug} kommune`, kind: 'municipality', country: 'NO' },
  });
  const seesEntry = async (actor: Actor) => (await database.read(actor, 'select id from entry where id = $1', [entryId])).length === 1;

  /** Sponsored, accepted, not yet joined. */
  const aNewcomer = async (slug: string): Promise<Actor> => {
    const id = await sponsorships.sponsor(coordinator, network.slug, fjellvik(slug));
    const token = signToken(config.TANDEM_SECRET, 'invitation', id);
    const { session } = await acceptances.accept(anonymous, token, { name: 'Administrator', password: 'ei lang setning' }, '');
    return build.anActor(session?.personId ?? '');
  };

  beforeAll(async () => {
    address = await aDatabase();
    const clock = new Clock();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, clock);
    build = new Builders(database, clock);
    const actors = new ActorService(database, clock);
    networks = new NetworkService(database, actors);
    sponsorships = new SponsorshipService(database);
    acceptances = new AcceptanceService(database, actors, config);
    [ks, member] = [await build.aTenant({ slug: 'ks' }), await build.aTenant()];
    network = await build.aNetwork([ks, member], 'nettverket');
    coordinator = await build.aMember(ks, 'editor');
    entryId = newId();
    await build.write(async (tx) => {
      await tx.query(
        `insert into charter (network_id, version, texts, effective_on) values ($1, 1, '{"nb": ["Vi deler."]}', '2026-01-01')`,
        [network.id],
      );
      await tx.query(
        `insert into entry (id, tenant_id, networks, slug, kind, language, title, summary, goals, version, first_published_at, published_at)
         values ($1, $2, $4, 'delt', 'method', 'nb', 'Delt', 'Delt i nettverket', '{17}', 1, $3, $3)`,
        [entryId, member.id, tx.now, [network.id]],
      );
    });
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('is offered to a new municipality by the network’s coordinator alone', async () => {
    const member_ = await build.aMember(member, 'admin');
    const reader = await build.aMember(ks, 'reader');
    const stranger = await build.aMember(await build.aTenant(), 'admin');
    await expect(sponsorships.sponsor(member_, network.slug, fjellvik('nordheim'))).rejects.toBeInstanceOf(Forbidden);
    await expect(sponsorships.sponsor(reader, network.slug, fjellvik('nordheim'))).rejects.toBeInstanceOf(Forbidden);
    await expect(sponsorships.sponsor(stranger, network.slug, fjellvik('nordheim'))).rejects.toBeInstanceOf(NotFound);
    await expect(sponsorships.sponsor(anonymous, network.slug, fjellvik('nordheim'))).rejects.toMatchObject({ code: 'sign_in_first' });
  });

  it('makes the municipality when its administrator accepts, and only then', async () => {
    const id = await sponsorships.sponsor(coordinator, network.slug, fjellvik('vikdal'));
    expect(await database.read(coordinator, `select from tenant where slug = 'vikdal'`)).toEqual([]);
    await expect(sponsorships.sponsor(coordinator, network.slug, fjellvik('vikdal'))).rejects.toBeInstanceOf(SlugTaken);
    const token = signToken(config.TANDEM_SECRET, 'invitation', id);
    const accepted = await acceptances.accept(anonymous, token, { name: 'Administrator', password: 'ei lang setning' }, '');
    expect(accepted).toMatchObject({ tenantSlug: 'vikdal', isNew: true });
    expect((await build.anActor(accepted.session?.personId ?? '')).memberships).toEqual([
      expect.objectContaining({ slug: 'vikdal', role: 'admin' }),
    ]);
  });

  it('says so to whoever accepts for a municipality that somebody else has made meanwhile', async () => {
    const id = await sponsorships.sponsor(coordinator, network.slug, fjellvik('seinvik'));
    await build.aTenant({ slug: 'seinvik' });
    const token = signToken(config.TANDEM_SECRET, 'invitation', id);
    await expect(acceptances.accept(anonymous, token, { name: 'A', password: 'ei lang setning' }, '')).rejects.toBeInstanceOf(TenantExists);
  });

  it('makes one municipality where two links to it are opened at once, and says so to the second', async () => {
    const other = await build.aNetwork([await build.aTenant()]);
    const [coordinating] = await build.write((tx) =>
      tx.query<{ tenant_id: string }>(`select tenant_id from network_tenant where network_id = $1`, [other.id]),
    );
    const rival = await build.aMember({ id: coordinating?.tenant_id ?? '', slug: '' }, 'editor');
    // Neither association sees whom the other has invited.
    const ids = [
      await sponsorships.sponsor(coordinator, network.slug, fjellvik('tvillingvik')),
      await sponsorships.sponsor(rival, other.slug, { ...fjellvik('tvillingvik'), email: 'radmann@tvillingvik.example' }),
    ];
    const answers = await Promise.allSettled(
      ids.map((id) =>
        acceptances.accept(anonymous, signToken(config.TANDEM_SECRET, 'invitation', id), { name: 'A', password: 'ei lang setning' }, ''),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(TenantExists) });
    expect(await database.read(anonymous, `select from tenant where slug = 'tvillingvik'`)).toHaveLength(1);
  });

  it('opens what the network shares at the moment the charter is accepted, not before', async () => {
    const admin = await aNewcomer('fjellvik');
    const tenantId = admin.tenantIds[0] as string;
    expect(await seesEntry(admin)).toBe(false);
    expect(await networks.waiting(admin, tenantId)).toEqual([expect.objectContaining({ slug: network.slug, joined: false })]);
    await networks.acceptCharter(admin, network.slug, { tenant: 'fjellvik', version: 1 });
    expect(await seesEntry(await again(admin))).toBe(true);
    expect(await networks.waiting(admin, tenantId)).toEqual([]);
  });

  it('is known to the network and the invited municipality until then, and to nobody else', async () => {
    const admin = await aNewcomer('tidlegvik');
    const stranger = await build.aMember(await build.aTenant());
    const shows = async (actor: Actor) => (await networks.page(actor, network.slug)).tenants.some(({ slug }) => slug === 'tidlegvik');
    expect([await shows(coordinator), await shows(admin), await shows(stranger), await shows(anonymous)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    await networks.acceptCharter(admin, network.slug, { tenant: 'tidlegvik', version: 1 });
    expect(await shows(anonymous)).toBe(true);
  });

  it('ends for its people with the municipality itself, which is listed until its last day', async () => {
    const tenant = await build.aTenant();
    const own = await build.aNetwork([await build.aTenant(), tenant]);
    const person = await build.aMember(tenant, 'editor');
    const tenants = new TenantService(database, new ActorService(database, new Clock()));
    const endIn = (days: number) =>
      build.write((tx) => tx.query(`update tenant set ended_on = $2::date + $3::int where id = $1`, [tenant.id, tx.now, days]));
    const isListed = async () => (await tenants.list(anonymous)).some(({ id }) => id === tenant.id);
    await endIn(1);
    expect([(await again(person)).networkIds, await isListed()]).toEqual([[own.id], true]);
    await endIn(0);
    expect(await again(person)).toMatchObject({ memberships: [], networks: [], networkIds: [] });
    expect(await isListed()).toBe(false);
  });

  it('is the administrator’s to decide, on the charter that is in force, and once', async () => {
    const admin = await aNewcomer('utvik');
    const tenantId = admin.tenantIds[0] as string;
    const author = await build.aMember({ id: tenantId, slug: 'utvik' }, 'author');
    await expect(networks.acceptCharter(author, network.slug, { tenant: 'utvik', version: 1 })).rejects.toBeInstanceOf(Forbidden);
    await expect(networks.acceptCharter(admin, network.slug, { tenant: 'utvik', version: 2 })).rejects.toBeInstanceOf(CharterNotInForce);
    await Promise.all([1, 2].map(() => networks.acceptCharter(admin, network.slug, { tenant: 'utvik', version: 1 })));
    const joined = await build.write((tx) => tx.query(`select from event where type = 'network.joined' and tenant_id = $1`, [tenantId]));
    expect(joined).toHaveLength(1);
  });

  it('is nothing a municipality does that was not invited', async () => {
    const admin = await build.aMember(await build.aTenant(), 'admin');
    await expect(networks.acceptCharter(admin, network.slug, { tenant: admin.memberships[0]?.slug, version: 1 })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(
      database.transaction(admin, (tx) =>
        tx.query(`insert into network_tenant (network_id, tenant_id, role, invited_at) values ($1, $2, 'member', $3)`, [
          network.id,
          admin.tenantIds[0],
          tx.now,
        ]),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
