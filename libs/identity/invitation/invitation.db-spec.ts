import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, Counts, type Database, NotFound, newId, openDatabase, readConfig, signToken } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { type Actor, anonymous } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { AlreadyInvited, AlreadyMember, InvitationClosed, SignInAsInvited, UnreadableAddresses, WrongPassword } from '../errors.js';
import { identityEntities } from '../identity.module.js';
import { SessionService } from '../session/session.service.js';
import { SignInLimit } from '../session/sign-in-limit.js';
import { AcceptanceService } from './acceptance.service.js';
import { InvitationService } from './invitation.service.js';

class SetClock extends Clock {
  at = new Date('2026-11-23T08:00:00Z');
  override now(): Date {
    return this.at;
  }
}

describe('an invitation', () => {
  const clock = new SetClock();
  const config = readConfig({});
  let address: TestDatabase;
  let database: Database;
  let build: Builders;
  let invitations: InvitationService;
  let acceptances: AcceptanceService;
  let sessions: SessionService;
  let asker: BuiltTenant;
  let admin: Actor & { personId: string };

  const link = (id: string) => signToken(config.TANDEM_SECRET, 'invitation', id);
  const invite = (email: string, role = 'author') => invitations.invite(admin, asker.slug, { email, role, language: 'nb' });
  const newcomer = { name: 'Rådgiver', password: 'en lang setning' };
  const memberships = (email: string) =>
    build.write((tx) =>
      tx.query(
        `select m.role, m.ended_at from membership m join person_email e on e.person_id = m.person_id where e.email = $1 and m.tenant_id = $2`,
        [email, asker.id],
      ),
    );

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, clock);
    build = new Builders(database, clock);
    const actors = new ActorService(database, clock);
    invitations = new InvitationService(database);
    acceptances = new AcceptanceService(database, actors, config);
    sessions = new SessionService(database, actors, config, new SignInLimit(new Counts(clock), config));
    asker = await build.aTenant({ name: 'Asker kommune' });
    admin = await build.aMember(asker, 'admin');
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('says who invites to what, makes the person and signs in', async () => {
    const id = await invite('ny@asker.example');
    expect(await acceptances.look(anonymous, link(id))).toMatchObject({ tenantName: 'Asker kommune', role: 'author', knownPerson: false });
    const { session, tenantSlug } = await acceptances.accept(anonymous, link(id), newcomer, 'Firefox');
    expect(tenantSlug).toBe(asker.slug);
    expect(session?.personId).toEqual(expect.any(String));
    expect(await memberships('ny@asker.example')).toEqual([{ role: 'author', ended_at: null }]);
  });

  it('accepted twice, even at once, gives one membership', async () => {
    const id = await invite('ivrig@asker.example');
    const both = await Promise.allSettled([1, 2].map(() => acceptances.accept(anonymous, link(id), newcomer, 'Firefox')));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(acceptances.accept(anonymous, link(id), newcomer, 'Firefox')).rejects.toBeInstanceOf(InvitationClosed);
    expect(await memberships('ivrig@asker.example')).toHaveLength(1);
  });

  it('is for its address alone: neither a stranger with the link nor another member can take it', async () => {
    await build.aPerson([], { email: 'kjent@asker.example' });
    const id = await invite('kjent@asker.example', 'admin');
    const stranger = await build.aMember(await build.aTenant());
    for (const actor of [anonymous, stranger, admin])
      await expect(acceptances.accept(actor, link(id), newcomer, 'Firefox')).rejects.toBeInstanceOf(SignInAsInvited);
    expect(await memberships('kjent@asker.example')).toEqual([]);
  });

  it('never gives a known person a new password', async () => {
    const first = await invite('to.steder@asker.example');
    await acceptances.accept(anonymous, link(first), newcomer, 'Firefox');
    const baerum = await build.aTenant();
    const baerumAdmin = await build.aMember(baerum, 'admin');
    const id = await invitations.invite(baerumAdmin, baerum.slug, { email: 'to.steder@asker.example', role: 'reader', language: 'nb' });
    await expect(acceptances.accept(anonymous, link(id), { ...newcomer, password: 'et annet passord' }, 'Firefox')).rejects.toBeInstanceOf(
      SignInAsInvited,
    );
    await expect(sessions.signIn({ email: 'to.steder@asker.example', password: 'et annet passord' }, '')).rejects.toBeInstanceOf(
      WrongPassword,
    );
    const { personId } = await sessions.signIn({ email: 'to.steder@asker.example', password: newcomer.password }, '');
    const accepted = await acceptances.accept(await build.anActor(personId), link(id), {}, 'Firefox');
    expect(accepted).toEqual({ tenantSlug: baerum.slug, isNew: false, session: null });
  });

  it('closes when it is taken back, and after thirty days', async () => {
    const revoked = await invite('angret@asker.example');
    await invitations.revoke(admin, asker.slug, revoked);
    expect(await acceptances.look(anonymous, link(revoked))).toBeNull();
    const old = await invite('sen@asker.example');
    clock.at = new Date(clock.at.getTime() + 31 * 86_400_000);
    await expect(acceptances.accept(anonymous, link(old), newcomer, '')).rejects.toBeInstanceOf(InvitationClosed);
    expect(await invite('sen@asker.example')).toEqual(expect.any(String));
  });

  it('opens to no link that we did not sign', async () => {
    const id = await invite('ekte@asker.example');
    const forged = link(id).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(await acceptances.look(anonymous, forged)).toBeNull();
    expect(await acceptances.look(anonymous, signToken(config.TANDEM_SECRET, 'password-reset', id))).toBeNull();
  });

  it('goes to all addresses that were pasted, once, and to none when one cannot be read', async () => {
    const paste = (emails: string) => invitations.inviteAll(admin, asker.slug, { emails, role: 'author', language: 'nb' });
    await build.aPerson([[asker, 'reader']], { email: 'alt.her@asker.example' });
    await expect(paste('en@asker.example\nikke en adresse')).rejects.toBeInstanceOf(UnreadableAddresses);
    expect(await paste('En <en@asker.example>; to@asker.example\nalt.her@asker.example')).toEqual({
      invited: ['en@asker.example', 'to@asker.example'],
      waiting: [],
      members: ['alt.her@asker.example'],
    });
    expect(await paste('en@asker.example')).toEqual({ invited: [], waiting: ['en@asker.example'], members: [] });
  });

  it('is one of at most two hundred that a tenant sends in a day, whoever sends them and whatever became of them', async () => {
    const baerum = await build.aTenant();
    const [one, other] = [await build.aMember(baerum, 'admin'), await build.aMember(baerum, 'admin')];
    const addresses = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}.${at}@example.com`).join('\n');
    const paste = (actor: typeof one, emails: string) =>
      invitations.inviteAll(actor, baerum.slug, { emails, role: 'reader', language: 'nb' });
    await paste(one, addresses(100, 'a'));
    await paste(other, addresses(98, 'b'));
    // None of three goes out where two are left.
    await expect(paste(one, addresses(3, 'c'))).rejects.toMatchObject({ code: 'too_many_invitations', details: { most: 200, left: 2 } });
    const last = await invitations.invite(other, baerum.slug, { email: 'c.0@example.com', role: 'reader', language: 'nb' });
    await invitations.revoke(other, baerum.slug, last);
    const both = ['d', 'e'].map((name) =>
      invitations.invite(one, baerum.slug, { email: `${name}@example.com`, role: 'reader', language: 'nb' }),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await invite('en.annen.kommune@asker.example')).toEqual(expect.any(String));
    clock.at = new Date(clock.at.getTime() + 86_400_000);
    expect((await paste(one, addresses(3, 'c'))).invited).toHaveLength(3);
  });

  it('is refused while another is open, and to someone who is a member', async () => {
    await invite('dobbelt@asker.example');
    await expect(invite('Dobbelt@asker.example')).rejects.toBeInstanceOf(AlreadyInvited);
    await build.aPerson([[asker, 'reader']], { email: 'medlem@asker.example' });
    await expect(invite('medlem@asker.example')).rejects.toBeInstanceOf(AlreadyMember);
  });

  it('brings back, in the same role, someone whose membership ended', async () => {
    const personId = await build.aPerson([[asker, 'editor']], { name: 'Tora Bakke', email: 'tilbake@asker.example' });
    const ended = await build.write((tx) =>
      tx.query<{ id: string }>('update membership set ended_at = $2 where person_id = $1 returning id', [personId, tx.now]),
    );
    await build.write((tx) => tx.query(`update person_email set email = 'tora@ny.example' where person_id = $1`, [personId]));
    const id = await invitations.inviteAgain(admin, asker.slug, ended[0]?.id ?? '');
    // Where she reads her mail now is not known to those she has left.
    expect((await invitations.list(admin, asker.slug)).find((open) => open.id === id)?.whom).toBe('Tora Bakke');
    await acceptances.accept(await build.anActor(personId), link(id), {}, '');
    expect(await memberships('tora@ny.example')).toEqual([{ role: 'editor', ended_at: null }]);
  });

  it('is nothing to members of another municipality, not even as the database sees it', async () => {
    const id = await invite('hemmelig@asker.example');
    const outsider = await build.aMember(await build.aTenant(), 'admin');
    await expect(invitations.list(outsider, asker.slug)).rejects.toBeInstanceOf(NotFound);
    await expect(invitations.revoke(outsider, asker.slug, id)).rejects.toBeInstanceOf(NotFound);
    expect(await database.read(outsider, 'select id from invitation where id = $1', [id])).toEqual([]);
    await expect(
      database.transaction(outsider, (tx) =>
        tx.query(
          `insert into invitation (id, tenant_id, email, role, language, invited_by, invited_at, expires_at)
           values ($1, $2, 'x@asker.example', 'admin', 'nb', $3, $4, $4)`,
          [newId(), asker.id, outsider.personId, tx.now],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
