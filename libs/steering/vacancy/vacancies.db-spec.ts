import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActorService, anonymous } from '#libs/identity';
import { loadMessages, Mailer, Metrics, newId, readConfig } from '#libs/platform';
import { CaughtMails } from '../../../test/support/caught-mails.js';
import { type Municipality, type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { SeatService } from '../body/seat.service.js';
import { SendVacancyNotice } from './send-vacancy-notice.job.js';
import { TendVacancies } from './tend-vacancies.job.js';
import { VacancyService } from './vacancy.service.js';

/** Administrators by municipality, with an address and a time zone. */
async function anAdmin(group: SteeringGroup, slug: Municipality): Promise<Person & { email: string }> {
  const admin = await group.given.aMember(group.tenants[slug], 'admin');
  const [row] = await group.given.write((tx) =>
    tx.query<{ email: string }>('select email from person_email where person_id = $1', [admin.personId]),
  );
  return { ...admin, email: row?.email as string };
}

describe('a seat that is to be filled', () => {
  const group = new SteeringGroup();
  const mails = new CaughtMails();
  let vacancies: VacancyService;
  let seats: SeatService;
  let mailer: Mailer;
  let asker: Person & { email: string };
  let midtfjord: Person & { email: string };
  const config = () =>
    readConfig({ PUBLIC_URL: 'https://tandem.example', SMTP_URL: mails.url, MAIL_FROM: 'Tandem <no-reply@tandem.example>' });

  beforeAll(async () => {
    loadMessages();
    await group.open();
    await mails.open();
    vacancies = new VacancyService(group.database);
    seats = new SeatService(group.database, new ActorService(group.database, group.clock));
    mailer = new Mailer(config(), group.clock, new Metrics(), group.database);
    asker = await anAdmin(group, 'asker');
    midtfjord = await anAdmin(group, 'midtfjord');
  });
  afterAll(async () => {
    await mailer.onApplicationShutdown();
    await mails.close();
    await group.close();
  });

  /** What an hour brings: plans, and does each mail's job twice. Returns how many mails went out. */
  async function anHour(): Promise<number> {
    const before = mails.all.length;
    await new TendVacancies(group.database).handle();
    const jobs = await group.given.write((tx) =>
      tx.query<{ id: string; payload: { letterId: string } }>(
        `update job_request set state = 'done' where state = 'waiting' and name = 'steering.send-vacancy-notice' returning id, payload`,
      ),
    );
    const send = new SendVacancyNotice(group.database, mailer, config());
    for (const { payload } of [...jobs, ...jobs]) await send.handle(payload);
    return mails.all.length - before;
  }
  const seatOf = async (slug: Municipality) => {
    const [row] = await group.given.write((tx) =>
      tx.query<{ id: string; holding: string | null }>(
        `select s.id, (select h.id from seat_holding h where h.seat_id = s.id and h.capacity = 'holder' order by since desc limit 1) as holding
         from seat s where s.body_id = $1 and s.tenant_id = $2`,
        [group.bodyId, group.tenants[slug].id],
      ),
    );
    return row as { id: string; holding: string };
  };

  it('waits for the administrators of its municipality, and for nobody else', async () => {
    const { id } = await seatOf('midtfjord');
    expect(await vacancies.waiting(midtfjord)).toEqual([
      {
        tenant: { slug: 'midtfjord', name: 'midtfjord' },
        body: { slug: 'styringsgruppen', names: { nb: 'Styringsgruppen for Bærekraftsnettverket' } },
        kind: 'vacant',
        until: null,
        seats: [{ id, number: 7 }],
        inside: true,
      },
    ]);
    for (const other of [asker, group.coordinator, group.deputies.midtfjord, group.author, group.outsider])
      expect(await vacancies.waiting(other)).toEqual([]);
    await expect(vacancies.waiting(anonymous)).rejects.toMatchObject({ code: 'sign_in_first' });
  });

  it('is told of by one mail to each of them, by day, once', async () => {
    group.clock.at = new Date('2026-11-10T04:00:00Z');
    expect(await anHour()).toBe(0);
    group.clock.at = new Date('2026-11-10T09:00:00Z');
    expect(await anHour()).toBe(1);
    expect(await anHour()).toBe(0);
    const [mail] = mails.to(midtfjord.email);
    const { id } = await seatOf('midtfjord');
    expect(mail?.subject).toBe('midtfjord skal oppnevne et medlem: Styringsgruppen for Bærekraftsnettverket');
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain('En plass er ledig. midtfjord oppnevner hvem som sitter der.');
      expect(part).toContain(`https://tandem.example/nb/kommune/midtfjord/plass/${id}`);
      expect(part).toContain('Du får denne e-posten fordi du er administrator for midtfjord.');
      expect(part).not.toContain('asker');
    }
    group.clock.pass(1);
    expect(await anHour()).toBe(0);
  });

  it('is told of to an administrator who comes later, and to none who has left meanwhile', async () => {
    const late = await anAdmin(group, 'midtfjord');
    await new TendVacancies(group.database).handle();
    await group.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [late.personId, group.clock.at]));
    expect(await anHour()).toBe(0);
    const later = await anAdmin(group, 'midtfjord');
    expect(await anHour()).toBe(1);
    expect(mails.to(later.email)).toHaveLength(1);
    await group.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [later.personId, group.clock.at]));
  });

  it('is told of though the mail’s own job was lost, once it is half an hour late', async () => {
    const late = await anAdmin(group, 'midtfjord');
    await new TendVacancies(group.database).handle();
    await group.given.write((tx) => tx.query(`delete from job_request where name = 'steering.send-vacancy-notice'`));
    expect(await anHour()).toBe(0);
    group.clock.pass(1 / 24);
    expect(await anHour()).toBe(1);
    expect(mails.to(late.email)).toHaveLength(1);
    await group.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [late.personId, group.clock.at]));
  });

  it('is no longer waited for once somebody is named, also for a day to come', async () => {
    const { id } = await seatOf('midtfjord');
    await group.bodies.nameHolder(midtfjord, id, { person: midtfjord.personId, capacity: 'deputy', since: '2028-01-01' });
    expect(await vacancies.waiting(midtfjord)).toHaveLength(1);
    await group.bodies.nameHolder(midtfjord, id, { person: midtfjord.personId, capacity: 'holder', since: '2026-12-01' });
    expect(await vacancies.waiting(midtfjord)).toEqual([]);
  });

  it('becomes vacant when its member leaves: by a mail of its own each time', async () => {
    const { id, holding } = await seatOf('asker');
    await seats.endHolding(asker, holding, { lastDay: '2026-11-10' });
    expect(await vacancies.waiting(asker)).toMatchObject([{ kind: 'vacant', seats: [{ id }] }]);
    expect(await anHour()).toBe(1);
    await group.bodies.nameHolder(asker, id, { person: asker.personId, capacity: 'holder', since: '2026-11-11' });
    expect(await anHour()).toBe(0);
    const again = await seatOf('asker');
    group.clock.pass(20);
    await seats.endHolding(asker, again.holding, { lastDay: '2026-11-30' });
    expect(await anHour()).toBe(1);
    expect(mails.to(asker.email).map(({ subject }) => subject)).toEqual(
      Array.from({ length: 2 }, () => 'asker skal oppnevne et medlem: Styringsgruppen for Bærekraftsnettverket'),
    );
    await group.bodies.nameHolder(asker, id, { person: asker.personId, capacity: 'holder', since: '2026-12-01', until: '2027-12-31' });
  });

  it('is told of sixty days before its term ends, in one mail for all seats of a municipality, unless somebody follows or the seat goes', async () => {
    const { id } = await seatOf('asker');
    const mine = () => vacancies.waiting(asker);
    group.clock.at = new Date('2027-10-31T09:00:00Z');
    expect(await mine()).toEqual([]);
    group.clock.at = new Date('2027-11-01T09:00:00Z');
    expect(await mine()).toMatchObject([{ kind: 'ending', until: '2027-12-31', seats: [{ id }] }]);
    const second = newId();
    await group.given.write((tx) =>
      tx.query(`insert into seat (id, body_id, number, role, tenant_id) values ($1, $2, 9, 'member', $3)`, [
        second,
        group.bodyId,
        group.tenants.asker.id,
      ]),
    );
    const term = { person: asker.personId, capacity: 'holder' };
    await group.bodies.nameHolder(asker, second, { ...term, since: '2027-11-01', until: '2027-12-31' });
    expect(await mine()).toMatchObject([{ kind: 'ending', seats: [{ id }, { id: second }] }]);
    const before = mails.to(asker.email).length;
    await anHour();
    await anHour();
    const [mail, ...more] = mails.to(asker.email).slice(before);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('2 perioder slutter 31. desember 2027: Styringsgruppen for Bærekraftsnettverket');
    expect(mail?.text).toContain('https://tandem.example/nb/gruppe/styringsgruppen/medlemmer');
    await group.bodies.nameHolder(asker, id, { ...term, since: '2028-01-01' });
    expect(await mine()).toMatchObject([{ seats: [{ id: second }] }]);
    await seats.end(group.coordinator, second, { lastDay: '2027-12-31' });
    expect(await mine()).toEqual([]);
  });

  it('is nobody’s to fill once its municipality has left the network, or the body has ended', async () => {
    group.clock.at = new Date('2027-11-03T09:00:00Z');
    const solfjord = await anAdmin(group, 'solfjord');
    expect(await vacancies.waiting(solfjord)).toMatchObject([{ kind: 'ending' }]);
    const left = (at: Date | null) =>
      group.given.write((tx) => tx.query('update network_tenant set left_at = $2 where tenant_id = $1', [group.tenants.solfjord.id, at]));
    await left(group.clock.at);
    expect(await vacancies.waiting(await group.again(solfjord))).toEqual([]);
    await left(null);
    await group.given.write((tx) => tx.query('update body set ended_on = $2 where id = $1', [group.bodyId, '2027-12-31']));
    expect(await vacancies.waiting(await group.again(solfjord))).toEqual([]);
  });
});
