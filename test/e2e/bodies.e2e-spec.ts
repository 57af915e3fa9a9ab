import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { misdescribed } from '../support/described.js';
import { describedBy } from '../support/interface.js';
import { demoDay, type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

interface Held {
  id: string;
  name: string;
  capacity: string;
  since: string;
  until: string | null;
}

interface Seat {
  id: string;
  number: number;
  role: string;
  tenant: { slug: string } | null;
  sector: string | null;
  holder: Held | null;
  deputy: Held | null;
  coming: Held[];
  past: Held[];
  isVacant: boolean;
  mayName: boolean;
}

interface Body {
  revision: number;
  names: Record<string, string>;
  plan: { text: string }[];
  secretary: { id: string } | null;
  seats: Seat[];
  endedSeats: Seat[];
  endedOn: string | null;
  showsPeople: boolean;
  mayManage: boolean;
  mayKeep: boolean;
}

type Kept = Record<string, unknown>;

describe('a body is administered by a program', () => {
  let product: Product;
  const users = new Map<string, Promise<User>>();
  const by = (email: string) => {
    const user = users.get(email) ?? product.user(`${email}.example`);
    users.set(email, user);
    return user;
  };
  const ask = async (email: string, method: string, path: string, body?: unknown) => {
    const { status, body: answer } = await (await by(email)).api<Kept & { code?: string; id?: string; slug?: string }>(method, path, body);
    return { status, code: answer?.code, answer };
  };
  const idOf = async (email: string) => (await ask(email, 'GET', '/me')).answer.id as string;
  const read = async (email: string, slug: string) => (await (await by(email)).api<Body>('GET', `/bodies/${slug}/members`)).body;
  const named = ({ name, since, until }: Held) => [name, since, until];

  beforeAll(async () => {
    product = await startProduct({ at: demoDay });
  }, 120_000);
  afterAll(() => product?.stop());

  describe('of a network', () => {
    const slug = 'innkjoepsgruppen';
    const coordinator = 'coordinator@ks';
    const seats: Record<'baerum' | 'asker' | 'business', string> = { baerum: '', asker: '', business: '' };

    it('is made by its coordinator alone, with its secretary, its rules and its names', async () => {
      const wish = {
        ...{ kind: 'working_group', rules: 'NO', names: { nb: 'Innkjøpsgruppen', en: 'The purchasing group' } },
        ...{ mandates: { nb: 'Felles krav til innkjøp.' }, secretary: await idOf('author@baerum') },
      };
      const make = '/networks/baerekraftsnettverket/bodies';
      expect(await ask('admin@asker', 'POST', make, wish)).toMatchObject({ status: 403 });
      expect(await ask('admin@herning', 'POST', make, wish)).toMatchObject({ status: 404 });
      const stranger = await idOf('author@herning');
      expect(await ask(coordinator, 'POST', make, { ...wish, secretary: stranger })).toMatchObject({ status: 400 });
      expect(await ask(coordinator, 'POST', make, wish)).toMatchObject({ status: 201, answer: { slug } });
      expect(await ask(coordinator, 'POST', make, wish)).toMatchObject({ status: 400, answer: { fields: { slug: ['address_taken'] } } });
      expect(await read(coordinator, slug)).toMatchObject({ revision: 0, seats: [], mayManage: true, secretary: { id: wish.secretary } });
    });

    it('has seats of a municipality or a sector, numbered as they come, and no other’s', async () => {
      const add = (by: string, seat: Kept) => ask(by, 'POST', `/bodies/${slug}/seats`, seat);
      seats.baerum = (await add(coordinator, { role: 'chair', tenant: 'baerum' })).answer.id as string;
      seats.asker = (await add(coordinator, { role: 'member', tenant: 'asker' })).answer.id as string;
      seats.business = (await add(coordinator, { role: 'member', sector: 'business' })).answer.id as string;
      expect(await add(coordinator, { role: 'member' })).toMatchObject({ status: 400 });
      expect(await add(coordinator, { role: 'member', tenant: 'herning' })).toMatchObject({ status: 400 });
      expect(await add('admin@asker', { role: 'member', tenant: 'asker' })).toMatchObject({ status: 403 });
      expect(await add('admin@herning', { role: 'member', tenant: 'herning' })).toMatchObject({ status: 404 });
      expect(await ask(coordinator, 'PATCH', `/seats/${seats.asker}`, { role: 'vice_chair' })).toMatchObject({ status: 204 });
      expect((await read(coordinator, slug)).seats.map(({ number, role, tenant, sector }) => [number, role, tenant?.slug, sector])).toEqual(
        [
          [1, 'chair', 'baerum', null],
          [2, 'vice_chair', 'asker', null],
          [3, 'member', undefined, 'business'],
        ],
      );
    });

    it('has holders and deputies for their terms: named by the seat’s municipality, and in a sector’s seat by its secretary', async () => {
      const [first, deputy, next] = [await idOf('director@baerum'), await idOf('deputy@baerum'), await idOf('editor@baerum')];
      const name = (by: string, seat: string, person: string, part: Kept = {}) =>
        ask(by, 'POST', `/seats/${seat}/holders`, { person, capacity: 'holder', since: '2026-11-27', ...part });
      // Neither another municipality, nor the coordinator, who makes the seats.
      for (const other of ['admin@asker', 'admin@herning', coordinator])
        expect(await name(other, seats.baerum, first)).toMatchObject({ status: 404 });
      expect(await name('author@baerum', seats.baerum, first)).toMatchObject({ status: 403 });
      expect(await name('admin@baerum', seats.baerum, await idOf('director@asker'))).toMatchObject({ status: 400 });
      expect(await name('admin@baerum', seats.baerum, first, { until: '2027-12-31' })).toMatchObject({ status: 204 });
      expect(await name('admin@baerum', seats.baerum, deputy, { capacity: 'deputy' })).toMatchObject({ status: 204 });
      expect(await name('author@baerum', seats.business, await idOf('member@asker'))).toMatchObject({ status: 204 });
      // It is handed over: whoever sat leaves the day before, and stays in the history.
      expect(await name('admin@baerum', seats.baerum, next, { since: '2026-12-10' })).toMatchObject({ status: 204 });
      const [seat] = (await read('member@asker', slug)).seats;
      expect(seat && [named(seat.holder as Held), seat.coming.map(named), named(seat.deputy as Held)]).toEqual([
        ['Kommunaldirektør, Bærum kommune', '2026-11-27', '2026-12-09'],
        [['Redaktør, Bærum kommune', '2026-12-10', null]],
        ['Varamedlem, Bærum kommune', '2026-11-27', null],
      ]);
    });

    it('has a plan that its secretary keeps, and names that only its coordinator changes; what was read before is not written over', async () => {
      const { revision } = await read('author@baerum', slug);
      const plan = [{ due: '2027-03-01', text: 'Kravene er prøvd i to innkjøp.', done: false }];
      expect(await ask('author@baerum', 'PUT', `/bodies/${slug}/plan`, { revision, plan })).toMatchObject({ status: 204 });
      expect(await ask(coordinator, 'PATCH', `/bodies/${slug}`, { revision, names: { nb: 'Innkjøp' } })).toMatchObject({ status: 412 });
      const names = { nb: 'Innkjøpsgruppa', en: 'The purchasing group' };
      expect(await ask('author@baerum', 'PATCH', `/bodies/${slug}`, { revision: revision + 1, names })).toMatchObject({ status: 403 });
      expect(await ask(coordinator, 'PATCH', `/bodies/${slug}`, { revision: revision + 1, names })).toMatchObject({ status: 204 });
      expect(await read('member@asker', slug)).toMatchObject({ names, plan: [{ text: plan[0]?.text }], mayKeep: false });
      // Its secretary hands over to another.
      const secretary = await idOf('author@asker');
      expect(await ask(coordinator, 'PATCH', `/bodies/${slug}`, { revision: revision + 2, secretary })).toMatchObject({ status: 204 });
      expect([(await read('author@baerum', slug)).mayKeep, (await read('author@asker', slug)).mayKeep]).toEqual([false, true]);
    });

    it('has rules in versions: a new one from a day on, never back in time', async () => {
      const rules = `/bodies/${slug}/rules`;
      const wish = { preset: 'NO', quorum: 'more_than_half', effectiveOn: '2026-12-15' };
      expect(await ask(coordinator, 'POST', rules, { ...wish, effectiveOn: '2026-11-01' })).toMatchObject({ status: 400 });
      expect(await ask('author@asker', 'POST', rules, wish)).toMatchObject({ status: 403 });
      expect(await ask(coordinator, 'POST', rules, wish)).toMatchObject({ status: 201, answer: { version: 2 } });
      expect(await ask(coordinator, 'POST', rules, wish)).toMatchObject({ status: 201, answer: { version: 2 } });
      expect((await ask('member@asker', 'GET', rules)).answer).toMatchObject({
        items: [
          { version: 2, isInForce: false, effectiveOn: '2026-12-15', changed: ['quorum'], rules: { quorum: 'more_than_half' } },
          { version: 1, isInForce: true, rules: { preset: 'NO', quorum: 'half' } },
        ],
      });
    });

    it('tells the administrator of a vacant seat’s municipality by mail, who names somebody; another’s may not', async () => {
      const waits = async (email: string) =>
        ((await ask(email, 'GET', '/me/vacancies')).answer as { items: { body: { slug: string } }[] }).items.some(
          ({ body }) => body.slug === slug,
        );
      expect([await waits('admin@asker'), await waits('admin@baerum'), await waits('admin@herning')]).toEqual([true, false, false]);
      product.clock.moveTo('2026-12-11T09:13:30Z');
      const mail = await product.mails.first('admin@asker.example', 'Asker kommune skal oppnevne et medlem: Innkjøpsgruppa');
      const told = product.mails.all.filter(({ subject }) => subject.includes('Innkjøpsgruppa')).map(({ to }) => to);
      expect(told).toEqual(['admin@asker.example']);
      const page = mail.links.find((link) => link.includes('/plass/')) as string;
      expect((await (await by('admin@baerum')).open(page)).status).toBe(404);
      const asker = await by('admin@asker');
      const form = await asker.open(page);
      const person = await idOf('director@asker');
      const holders = `/seats/${seats.asker}/holders`;
      expect(await ask('admin@baerum', 'POST', holders, { person, capacity: 'holder', since: '2026-12-11' })).toMatchObject({
        status: 404,
      });
      const done = await asker.submit(form.form('Oppnevn'), { person, capacity: 'holder' });
      expect(done.text).toContain('Kommunaldirektør, Asker kommune');
      expect(await waits('admin@asker')).toBe(false);
      expect((await read('member@asker', slug)).seats[1]).toMatchObject({ isVacant: false, holder: { since: '2026-12-11' } });
    });

    it('shows who held what and when, to those inside; outside, whose seats there are', async () => {
      product.clock.moveTo('2026-12-16T09:00:00Z');
      const [seat] = (await read('member@asker', slug)).seats;
      expect(seat && [named(seat.holder as Held), seat.past.map(named)]).toEqual([
        ['Redaktør, Bærum kommune', '2026-12-10', null],
        [['Kommunaldirektør, Bærum kommune', '2026-11-27', '2026-12-09']],
      ]);
      const outside = await read('author@herning', slug);
      expect(outside).toMatchObject({ showsPeople: false, secretary: null, plan: [], mayManage: false });
      expect(outside.seats.map(({ holder, deputy, past, isVacant }) => [holder, deputy, past.length, isVacant])).toEqual(
        Array.from({ length: 3 }, () => [null, null, 0, false]),
      );
      expect(JSON.stringify(outside)).not.toMatch(/Kommunaldirektør|Redaktør/);
      const { items } = (await ask('author@herning', 'GET', `/bodies/${slug}/rules`)).answer as { items: { isInForce: boolean }[] };
      expect(items.map(({ isInForce }) => isInForce)).toEqual([true, false]);
    });

    it('ends: a term, a seat, and itself; its history stays', async () => {
      const [, , business] = (await read(coordinator, slug)).seats;
      const end = (by: string, path: string, lastDay = '2026-12-16') => ask(by, 'POST', `${path}/end`, { lastDay });
      expect(await end('admin@baerum', `/holdings/${business?.holder?.id}`)).toMatchObject({ status: 403 });
      expect(await end('author@asker', `/holdings/${business?.holder?.id}`)).toMatchObject({ status: 204 });
      expect(await end('admin@baerum', `/seats/${seats.baerum}`)).toMatchObject({ status: 403 });
      expect(await end(coordinator, `/seats/${seats.baerum}`, '2026-12-01')).toMatchObject({ status: 400 });
      expect(await end(coordinator, `/seats/${seats.baerum}`)).toMatchObject({ status: 204 });
      product.clock.moveTo('2026-12-17T09:00:00Z');
      const later = await read('member@asker', slug);
      expect([later.seats.map(({ number }) => number), later.seats[1]?.isVacant]).toEqual([[2, 3], true]);
      expect(later.endedSeats.map(({ past }) => past.filter(({ capacity }) => capacity === 'holder').map(named))).toEqual([
        [
          ['Redaktør, Bærum kommune', '2026-12-10', '2026-12-16'],
          ['Kommunaldirektør, Bærum kommune', '2026-11-27', '2026-12-09'],
        ],
      ]);
      expect(await end('admin@asker', `/bodies/${slug}`, '2026-12-17')).toMatchObject({ status: 403 });
      expect(await end(coordinator, `/bodies/${slug}`, '2026-12-17')).toMatchObject({ status: 204 });
      product.clock.moveTo('2026-12-18T09:00:00Z');
      expect(await read('member@asker', slug)).toMatchObject({ endedOn: '2026-12-18', showsPeople: true });
      expect(await ask(coordinator, 'POST', `/bodies/${slug}/seats`, { role: 'member', tenant: 'asker' })).toMatchObject({ status: 404 });
    });
  });

  describe('of a municipality’s own', () => {
    const slug = 'frivillighetsradet';
    let seat: string;

    it('is made, given seats and rules, and filled by its administrators alone', async () => {
      const wish = { kind: 'council', rules: 'association', names: { nb: 'Frivillighetsrådet' }, slug };
      for (const [email, status] of [
        ['admin@asker', 404],
        ['coordinator@ks', 404],
        ['editor@baerum', 403],
        ['admin@baerum', 201],
      ] as const)
        expect(await ask(email, 'POST', '/tenants/baerum/bodies', wish)).toMatchObject({ status });
      seat = (await ask('admin@baerum', 'POST', `/bodies/${slug}/seats`, { role: 'chair', tenant: 'baerum' })).answer.id as string;
      const guest = (await ask('admin@baerum', 'POST', `/bodies/${slug}/seats`, { role: 'member', tenant: 'asker' })).answer.id as string;
      expect(await ask('admin@asker', 'POST', `/bodies/${slug}/seats`, { role: 'member', tenant: 'asker' })).toMatchObject({ status: 404 });
      const person = await idOf('member@asker');
      const holds = { person, capacity: 'holder', since: '2026-12-18', until: '2028-12-31' };
      // A seat that is another municipality's is that one's to fill.
      expect(await ask('admin@baerum', 'POST', `/seats/${guest}/holders`, holds)).toMatchObject({ status: 404 });
      expect(await ask('admin@asker', 'POST', `/seats/${guest}/holders`, holds)).toMatchObject({ status: 204 });
      const rules = { preset: 'association', ruleText: 'Vedtektene § 4', majority: 'seats', effectiveOn: '2026-12-18' };
      expect(await ask('admin@baerum', 'POST', `/bodies/${slug}/rules`, rules)).toMatchObject({ status: 201, answer: { version: 2 } });
    });

    it('tells its own administrator of its vacancy, who names; municipality B is told nothing, and may not', async () => {
      product.clock.moveTo('2026-12-18T11:13:30Z');
      const mail = await product.mails.first('admin@baerum.example', 'Bærum kommune skal oppnevne et medlem: Frivillighetsrådet');
      expect(mail.links.some((link) => link.includes(seat))).toBe(true);
      expect(product.mails.all.filter(({ subject }) => subject.includes('Frivillighetsrådet')).map(({ to }) => to)).toEqual([
        'admin@baerum.example',
      ]);
      const holds = { person: await idOf('director@baerum'), capacity: 'holder', since: '2026-12-18' };
      for (const email of ['admin@asker', 'admin@herning', 'coordinator@ks'])
        expect(await ask(email, 'POST', `/seats/${seat}/holders`, holds)).toMatchObject({ status: 404 });
      expect(await ask('admin@baerum', 'POST', `/seats/${seat}/holders`, holds)).toMatchObject({ status: 204 });
      expect((await read('member@baerum', slug)).seats[0]).toMatchObject({ isVacant: false, holder: { since: '2026-12-18' } });
      // Whoever sits there from outside sees it whole; others of their municipality do not.
      expect([(await read('member@asker', slug)).showsPeople, (await read('author@asker', slug)).showsPeople]).toEqual([true, false]);
    });
  });

  it('asks an address that refuses for good once, and says so in the log without it; the others hear of theirs', async () => {
    const [refusing, other] = ['admin@fjellvik.example', 'admin@baerum.example'];
    product.mails.answerTo = (address) => (address === refusing ? 550 : 250);
    const vacancyOf = async (tenant: string, name: string) => {
      const wish = { kind: 'council', rules: 'association', names: { nb: name } };
      const { slug } = (await ask(`admin@${tenant}`, 'POST', `/tenants/${tenant}/bodies`, wish)).answer;
      await ask(`admin@${tenant}`, 'POST', `/bodies/${slug}/seats`, { role: 'chair', tenant });
    };
    await vacancyOf('fjellvik', 'Ungdomsrådet');
    for (const hour of [9, 10, 11]) {
      await vacancyOf('baerum', `Rådet klokken ${hour}`);
      product.clock.moveTo(`2026-12-21T${String(hour).padStart(2, '0')}:13:30Z`);
      await product.mails.first(other, `Rådet klokken ${hour}`);
    }
    expect(product.mails.asked.filter((address) => address === refusing)).toHaveLength(1);
    const given = product.logged.filter((line) => line.includes('A job is given up'));
    expect(given).toEqual([expect.stringContaining('steering.send-vacancy-notice')]);
    expect(product.logged.join('')).not.toContain(refusing);
  });

  it('answers as the interface is described', async () => {
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });
});
