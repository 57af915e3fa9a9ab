import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPdf } from '../support/a-picture.js';
import { misdescribed } from '../support/described.js';
import { describedBy } from '../support/interface.js';
import { type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

interface Sent {
  id: string;
  sessionId: string | null;
  url: string | null;
  file: { name: string; sha: string; address: string } | null;
  code: string;
  fields: Record<string, string[]>;
}

const list = '/nb/nettverk/baerekraftsnettverket/samlinger';

describe('a network comes together', () => {
  let product: Product;
  let coordinator: User;
  let member: User;

  beforeAll(async () => {
    product = await startProduct();
    coordinator = await product.user('coordinator@ks.example');
    member = await product.user('director@asker.example');
  }, 120_000);
  afterAll(() => product?.stop());

  const makes = async (fields: Record<string, string>) => {
    const form = await coordinator.open('/nb/nettverk/baerekraftsnettverket/ny-samling');
    return coordinator.submit(form.form('Lagre'), fields);
  };

  it('from the draft to the promise that came of it, by forms without scripts', async () => {
    const made = await makes({
      title: 'Vintersamlingen',
      'time.day': '2027-02-11',
      'time.from': '09:00',
      'time.to': '14:00',
      place: 'Drammen',
      places: '1',
      isPublic: 'yes',
    });
    expect(made.text).toContain('Dette er et utkast');
    const address = made.address.split('?')[0] as string;
    expect((await member.open(address)).status).toBe(404);
    const programme = await coordinator.open(`${address}/program`);
    await coordinator.submit(programme.form('Lagre programmet'), {
      'sessions.0.from': '09:00',
      'sessions.0.to': '10:00',
      'sessions.0.title': 'Kaffe',
    });
    await coordinator.submit((await coordinator.open(address)).form('Åpne for påmelding'));

    const page = await member.open(address);
    expect(page.text).toContain('Kaffe');
    const signedUp = await member.submit(page.form('Meld meg på'), { remark: 'Vegetar' });
    expect(signedUp.text).toContain('Du er påmeldt');
    await product.mails.first('director@asker.example', 'Du er påmeldt: Vintersamlingen');

    const visitor = product.visitor();
    const open = await visitor.open(address);
    await visitor.submit(open.form('Send meg lenken'), { name: 'Kari', email: 'kari@elsewhere.example' });
    const asked = await product.mails.first('kari@elsewhere.example', 'Bekreft påmeldingen: Vintersamlingen');
    const link = await visitor.open(asked.links.find((one) => one.includes('/pamelding/')) as string);
    const waiting = await visitor.submit(link.form('Bekreft påmeldingen'));
    expect(waiting.text).toContain('Du er nummer 1 på ventelisten');
    await product.mails.first('kari@elsewhere.example', 'Du står på venteliste: Vintersamlingen');
    await member.submit((await member.open(address)).form('Meld meg av'));
    await product.mails.first('kari@elsewhere.example', 'Du har fått plass: Vintersamlingen');

    const author = await product.user('author@asker.example');
    const promising = await author.open(address);
    const promised = await author.submit(promising.form('Lagre løftet'), { what: 'Vi viser regnearket', dueOn: '2027-06-01' });
    expect(promised.text).toContain('Vi viser regnearket');
    const { body } = await author.api<{ items: { id: string; what: string }[] }>(
      'GET',
      '/networks/baerekraftsnettverket/commitments?limit=100',
    );
    const { id } = body.items.find(({ what }) => what === 'Vi viser regnearket') ?? {};
    const settling = await author.open(`/nb/lofte/${id}`);
    const settled = await author.submit(settling.form('Lagre'), { state: 'dropped', outcome: 'Arket er lagt ned' });
    expect(settled.text).toContain('Arket er lagt ned');
    expect((await member.open(address)).text).toContain('Droppet');
  });

  it('also where others arrange it: their own page is a link away, and nobody signs up here', async () => {
    const made = await makes({
      kind: 'outside',
      title: 'Klimauka',
      'time.day': '2027-05-11',
      'time.from': '09:00',
      'time.to': '16:00',
      place: 'Oslo',
      link: 'https://klimauka.example/program',
    });
    const address = made.address.split('?')[0] as string;
    const page = await member.open(address);
    expect(page.links).toContain('https://klimauka.example/program');
    expect(() => page.form('Meld meg på')).toThrow('has no form');
  });

  it('on the date that most can, of those it was asked about', async () => {
    const made = await makes({
      title: 'Fagdag om trær',
      'time.day': '2027-03-11',
      'time.from': '09:00',
      'time.to': '14:00',
      'otherDates.0.day': '2027-03-18',
      'otherDates.0.from': '09:00',
      'otherDates.0.to': '14:00',
    });
    expect(made.text).toContain('Nå kan nettverket svare på hvilke datoer som passer');
    const address = made.address.split('?')[0] as string;
    const id = address.split('/').at(-1) as string;
    const page = await member.open(address);
    const { dates } = (await member.api<{ dates: { id: string; counts: unknown }[] }>('GET', `/gatherings/${id}`)).body;
    expect(dates.map(({ counts }) => counts)).toEqual([null, null]);
    const answered = await member.submit(page.form('Send svar'), { [`answer.${dates[0]?.id}`]: 'no', [`answer.${dates[1]?.id}`]: 'yes' });
    expect(answered.text).toContain('Svaret er lagret');
    expect((await product.visitor().open(address)).status).toBe(404);
    expect((await member.api('POST', `/gatherings/${id}/date`, { date: dates[1]?.id })).status).toBe(403);
    const chosen = await coordinator.submit((await coordinator.open(address)).form('Velg torsdag 18. mars 2027 kl. 09:00–14:00'), {
      date: dates[1]?.id as string,
    });
    expect(chosen.text).toContain('Datoen er valgt');
    const mail = await product.mails.first('director@asker.example', 'Datoen er valgt: Fagdag om trær');
    const there = await member.open(mail.links.find((link) => link.includes('/samling/')) as string);
    expect((await member.submit(there.form('Meld meg på'), {})).text).toContain('Du er påmeldt');
  });

  it('and stands in the calendars of those who asked for an address', async () => {
    const account = await member.open('/nb/min-konto');
    const made = await member.submit(account.form('Lag en adresse'));
    expect(made.text).toContain('Kalenderadressen din er klar');
    const { body } = await member.api<{ url: string }>('GET', '/me/calendar');
    const ask = (headers = {}) => fetch(product.address + new URL(body.url).pathname, { headers });
    const answer = await ask();
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    expect(answer.headers.get('cache-control')).toContain('private');
    expect(await answer.text()).toContain('SUMMARY:Vårsamlingen');
    expect((await ask({ 'if-none-match': answer.headers.get('etag') as string })).status).toBe(304);
    const open = await fetch(`${product.address}/feeds/networks/baerekraftsnettverket/gatherings.ics`);
    const text = await open.text();
    const inDanish = await fetch(`${product.address}/feeds/networks/baerekraftsnettverket/gatherings.ics?language=da`, {
      headers: { 'accept-language': 'sv' },
    });
    expect(inDanish.headers.get('content-language')).toBe('da');
    expect(await inDanish.text()).toContain('/da/netv');
    expect(text).toContain('SUMMARY:Vårsamlingen');
    expect(text).not.toContain('Høstsamlingen');
    await member.submit((await member.open('/nb/min-konto')).form('Slå av'));
    expect((await ask()).status).toBe(404);
  });

  it('and its coordinator marks who came, takes the list along, and begins the next one from it', async () => {
    const { body } = await coordinator.api<{ items: { id: string; title: string }[] }>(
      'GET',
      '/networks/baerekraftsnettverket/gatherings?when=past',
    );
    const autumn = body.items.find(({ title }) => title.startsWith('Høstsamlingen'))?.id as string;
    const address = `/nb/nettverk/baerekraftsnettverket/samling/${autumn}`;
    const door = await coordinator.open(`${address}/oppmote`);
    const button = (page: typeof door, words: string) =>
      page
        .elements('button')
        .map(page.words)
        .find((one) => one.startsWith(words)) ?? '';
    const marked = await coordinator.submit(door.form(button(door, 'Kom:')));
    expect((await member.open(address)).text).toContain('1 kom');
    expect((await member.open(`${address}/oppmote`)).status).toBe(403);
    for (const paper of ['list', 'badges']) {
      const taken = (user: User) => user.send(`/api/v1/gatherings/${autumn}/attendance/${paper}`);
      const sheet = await taken(coordinator);
      expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(
        Buffer.from(await sheet.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect([(await taken(member)).status, (await taken(product.visitor())).status]).toEqual([403, 404]);
    }
    await coordinator.submit(marked.form(button(marked, 'Angre:')));
    expect((await member.open(address)).text).not.toContain('1 kom');

    const copy = await coordinator.open(`/nb/nettverk/baerekraftsnettverket/ny-samling?from=${autumn}`);
    const made = await coordinator.submit(copy.form('Lagre'), {
      title: 'Neste høstsamling',
      'time.day': '2027-10-14',
      'time.from': '09:30',
      'time.to': '15:00',
    });
    expect(made.text).toContain('Klimabudsjett på fire ark');
    expect(made.text).not.toContain('Lysark: fire ark');
  });

  it('and takes slides from a program, which those read who read of it', async () => {
    const time = { day: '2027-05-20', from: '09:00', to: '15:00' };
    const { id } = (
      await coordinator.api<{ id: string }>('POST', '/networks/baerekraftsnettverket/gatherings', { title: 'Vårens fagdag', time })
    ).body;
    const part = { from: '09:00', to: '10:00', title: 'Reparasjon' };
    await coordinator.api('PUT', `/gatherings/${id}/programme`, { sessions: [part] });
    const materials = async (user: User) => {
      const { status, body } = await user.api<{ materials: Sent[]; sessions: { id: string }[] }>('GET', `/gatherings/${id}`);
      return { status, session: body.sessions?.[0]?.id ?? '', items: body.materials };
    };
    const form = (...fields: [string, string | File][]) => {
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      return body;
    };
    const send = (body: unknown, user = coordinator, headers = {}) => user.api<Sent>('POST', `/gatherings/${id}/materials`, body, headers);
    const pdf = (words: string) => new File([new Uint8Array(aPdf(words))], 'lysark.pdf');
    const slides = (): FormData => form(['title', 'Lysark'], ['session', session], ['url', ''], ['file', pdf('Reparasjon')]);

    const { session } = await materials(coordinator);
    const { status, body: sent } = await send(slides());
    expect([status, sent]).toMatchObject([201, { sessionId: session, url: null, file: { name: 'lysark.pdf' } }]);
    const { address } = sent.file as NonNullable<Sent['file']>;
    const [stranger, visitor] = [await product.user('admin@mariehavn.example'), product.visitor()];
    expect((await member.send(address)).status).toBe(404);
    await coordinator.api('POST', `/gatherings/${id}/open`);
    expect(Buffer.from(await (await member.send(address)).arrayBuffer())).toEqual(aPdf('Reparasjon'));
    for (const user of [stranger, visitor]) expect((await user.send(address)).status).toBe(404);
    expect((await materials(stranger)).status).toBe(404);

    // Who asks comes before what is asked.
    for (const [user, refused] of [
      [member, 403],
      [stranger, 404],
      [visitor, 401],
    ] as const)
      for (const body of [slides(), form(['file', pdf('x')])]) expect((await send(body, user)).status).toBe(refused);

    expect((await send(slides())).body.id).toBe(sent.id);
    const page = { title: 'Mer å lese', url: 'https://lysark.example/mer' };
    const [first, again] = [
      await send(page, coordinator, { 'idempotency-key': 'mer' }),
      await send(page, coordinator, { 'idempotency-key': 'mer' }),
    ];
    expect([again.body, again.headers.get('idempotency-replayed')]).toEqual([first.body, 'true']);
    expect((await materials(member)).items.map((one) => one.id)).toEqual([sent.id, first.body.id]);

    const title: [string, string] = ['title', 'Feil'];
    const large = new File([Buffer.alloc(25 * 1024 * 1024 + 1, 37)], 'stor.pdf');
    const refusals: [FormData, number, string, Record<string, string[]>?][] = [
      [form(title, ['file', large]), 413, 'file_too_large'],
      [form(title, ['file', new File(['<svg onload="alert(1)"/>'], 'bilde.png')]), 415, 'attachment.not_taken'],
      [form(['file', large], title), 400, 'invalid_input', { title: expect.arrayContaining(['isNotEmpty']) as never }],
      [form(title, ['file', pdf('a')], ['session', session]), 400, 'invalid_input', { session: ['before_file'] }],
      [form(title, ['file', pdf('a')], ['file', pdf('b')]), 400, 'invalid_input', { file: ['arrayMaxSize'] }],
      [form(title, ['url', page.url], ['file', pdf('a')]), 400, 'invalid_input', { url: ['address_or_file'] }],
      [form(title, ['session', id], ['file', pdf('a')]), 400, 'invalid_input', { session: ['isIn'] }],
      [form(title, ['file', new File([], '')]), 400, 'invalid_input', { url: ['isDefined'] }],
    ];
    for (const [body, status, code, fields] of refusals) {
      const answer = await send(body);
      expect([answer.status, answer.body.code, answer.body.fields]).toEqual([status, code, fields]);
    }
    expect((await materials(coordinator)).items).toHaveLength(2);
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });

  it('and finds what was held with its slides and promises, and what is ahead with its places', async () => {
    const { body } = await member.api<{ items: { id: string; title: string; taken: number; places: number }[] }>(
      'GET',
      '/networks/baerekraftsnettverket/gatherings',
    );
    expect(body.items.find(({ title }) => title.startsWith('Vårsamlingen'))).toMatchObject({ taken: 97, places: 100 });
    const page = await member.open(list);
    expect(page.text).toContain('Høstsamlingen');
    const network = await member.open('/nb/nettverk/baerekraftsnettverket');
    // The fourth is the one that was dropped above.
    expect(network.text).toContain('2 av 4 løfter er holdt');
  });
});
